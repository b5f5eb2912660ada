package dev.chatrooms.server.order;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.InvalidNameException;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.limits.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Whom a sanction is about: a person, or everybody at an address.
 *
 * @param text as it is shown
 * @param key what it is compared by
 * @param person the person, if it is one
 * @param address the address, if it is one; in IPv6 everybody in its network is meant
 */
record Target(String text, String key, @Nullable AccountName person, @Nullable InetAddress address) {

	/** No address is longer, and no name. */
	private static final int LONGEST = 64;

	/**
	 * An address is all digits and dots, or has colons; a name may look like the first.
	 */
	private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F.]*+:[0-9a-fA-F:.]*+");

	/**
	 * Tells names from addresses.
	 * @throws RefusedException if it is neither
	 */
	static Target of(String typed) {
		if (typed.length() > LONGEST) {
			throw new RefusedException(Refusal.of(RefusalCode.BAD_NAME,
					"A name or an address has at most " + LONGEST + " characters.", null));
		}
		if (ADDRESS.matcher(typed).matches()) {
			return of(address(typed));
		}
		try {
			return of(new AccountName(typed));
		}
		catch (InvalidNameException ex) {
			throw new RefusedException(Refusal.of(RefusalCode.BAD_NAME, String.valueOf(ex.getMessage()), null));
		}
	}

	static Target of(AccountName person) {
		return new Target(person.text(), person.key(), person, null);
	}

	private static Target of(InetAddress address) {
		return new Target(address.getHostAddress(), keyOf(address), null, address);
	}

	/** The pattern lets no host name through, so nobody is asked for one. */
	private static InetAddress address(String typed) {
		try {
			return InetAddress.getByName(typed);
		}
		catch (UnknownHostException ex) {
			throw new RefusedException(Refusal.of(RefusalCode.BAD_VALUE, typed + " is no address.", null));
		}
	}

	/** Whether somebody comes from the address that is meant. */
	boolean isAt(@Nullable InetAddress from) {
		return this.address != null && from != null && Origin.of(from).equals(Origin.of(this.address));
	}

	/** No name contains a blank. */
	static String keyOf(InetAddress address) {
		Origin origin = Origin.of(address);
		return "at " + origin.kind().name().toLowerCase(Locale.ROOT) + " " + Long.toHexString(origin.bits());
	}

}
