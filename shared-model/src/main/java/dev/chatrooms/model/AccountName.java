package dev.chatrooms.model;

/**
 * A person's name: 1 to 32 letters, digits, {@code _ - .}, kept as it was chosen.
 * <p>
 * Two names are equal when people could take one for the other: upper and lower case,
 * compatibility forms, and letters of other scripts that look Latin do not tell names
 * apart.
 *
 * @param text the name as it is shown
 */
public record AccountName(String text) implements Comparable<AccountName> {

	/** Longest name, in characters (code points). */
	public static final int MAX_LENGTH = 32;

	private static final NameRules RULES = new NameRules("A name", MAX_LENGTH, "_-.");

	/**
	 * Accepts or refuses a name.
	 * @throws InvalidNameException with one sentence saying what a name must be
	 */
	public AccountName {
		text = RULES.check(text);
	}

	/** What names are compared and stored by. */
	public String key() {
		return RULES.key(this.text);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof AccountName name && name.key().equals(key());
	}

	@Override
	public int hashCode() {
		return key().hashCode();
	}

	@Override
	public int compareTo(AccountName other) {
		return key().compareTo(other.key());
	}

	@Override
	public String toString() {
		return this.text;
	}

}
