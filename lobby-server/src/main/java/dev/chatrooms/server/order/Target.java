package dev.chatrooms.server.order;

import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.InvalidNameException;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Whom a sanction is about: a person, or everybody at an address.
 *
 * @param text as it is shown
 * @param key what it is compared by
 * @param person the person, if it is one
 */
record Target(String text, String key, @Nullable AccountName person) {

	/**
	 * An address is all digits and dots, or has colons; a name may look like the first.
	 */
	private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

	/**
	 * Tells names from addresses.
	 * @throws RefusedException if it is neither
	 */
	static Target of(String typed) {
		if (ADDRESS.matcher(typed).matches()) {
			return new Target(typed, keyOf(typed), null);
		}
		try {
			return of(new AccountName(typed));
		}
		catch (InvalidNameException ex) {
			throw new RefusedException(Refusal.of(RefusalCode.BAD_NAME, String.valueOf(ex.getMessage()), null));
		}
	}

	static Target of(AccountName person) {
		return new Target(person.text(), person.key(), person);
	}

	static String keyOf(InetAddress address) {
		return keyOf(address.getHostAddress());
	}

	/** No name contains a blank. */
	private static String keyOf(String address) {
		return "at " + address.toLowerCase(Locale.ROOT);
	}

}
