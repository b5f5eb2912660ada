package dev.chatrooms.model;

/**
 * A person's name: 1 to 32 letters, digits, {@code _ - .}.
 */
public final class AccountName extends Name implements Comparable<AccountName> {

	/** Longest name, in characters (code points). */
	public static final int MAX_LENGTH = 32;

	/** What names of people without an account begin with, and no other name may. */
	public static final String GUEST_MARK = "guest-";

	private static final NameRules RULES = new NameRules("A name", MAX_LENGTH, "_-.");

	/**
	 * Accepts or refuses a name.
	 * @throws InvalidNameException with one sentence saying what such a name must be
	 */
	public AccountName(String text) {
		super(text, RULES);
	}

	/** Whether it is the name of somebody without an account. */
	public boolean isGuest() {
		return key().startsWith(GUEST_MARK);
	}

	@Override
	public int compareTo(AccountName other) {
		return key().compareTo(other.key());
	}

}
