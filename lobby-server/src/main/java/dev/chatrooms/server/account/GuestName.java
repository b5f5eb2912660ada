package dev.chatrooms.server.account;

import dev.chatrooms.model.AccountName;

/**
 * What guests are called: everybody sees that it is a guest, in the history too.
 */
final class GuestName {

	private static final int ROOM_FOR_NUMBER = 5;

	private GuestName() {
	}

	/** What a guest is called beside its mark and number. */
	static String base(AccountName wanted) {
		String text = wanted.isGuest() && wanted.text().length() > AccountName.GUEST_MARK.length()
				? wanted.text().substring(AccountName.GUEST_MARK.length()) : wanted.text();
		int most = AccountName.MAX_LENGTH - AccountName.GUEST_MARK.length() - ROOM_FOR_NUMBER;
		return text.substring(0, text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length()))));
	}

	/** The name with a number, which is left out if it is the first. */
	static AccountName of(String base, int number) {
		if (base.isEmpty()) {
			return new AccountName(AccountName.GUEST_MARK + (number - 1));
		}
		return new AccountName(AccountName.GUEST_MARK + base + ((number > 1) ? "-" + number : ""));
	}

}
