package dev.chatrooms.model;

/**
 * A person's name: 1 to 32 letters, digits, {@code _ - .}.
 */
public final class AccountName extends Name implements Comparable<AccountName> {

	/** Longest name, in characters (code points). */
	public static final int MAX_LENGTH = 32;

	private static final NameRules RULES = new NameRules("A name", MAX_LENGTH, "_-.");

	/**
	 * Accepts or refuses a name.
	 * @throws InvalidNameException with one sentence saying what such a name must be
	 */
	public AccountName(String text) {
		super(text, RULES);
	}

	@Override
	public int compareTo(AccountName other) {
		return key().compareTo(other.key());
	}

}
