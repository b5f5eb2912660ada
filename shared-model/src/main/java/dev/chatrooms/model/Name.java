package dev.chatrooms.model;

/**
 * A validated name. Two names of one kind are equal when people could take one for the
 * other: upper and lower case, compatibility forms, and letters of other scripts that
 * look Latin do not tell names apart.
 */
public abstract sealed class Name permits AccountName, RoomName {

	private final String text;

	private final String key;

	/**
	 * Accepts or refuses a name.
	 * @throws InvalidNameException with one sentence saying what such a name must be
	 */
	Name(String text, NameRules rules) {
		this.text = rules.check(text);
		this.key = rules.key(this.text);
	}

	/** The name as it is shown: as it was first typed. */
	public final String text() {
		return this.text;
	}

	/** What names are compared and stored by. */
	public final String key() {
		return this.key;
	}

	@Override
	public final boolean equals(Object other) {
		return other instanceof Name name && name.getClass() == getClass() && name.key.equals(this.key);
	}

	@Override
	public final int hashCode() {
		return this.key.hashCode();
	}

	@Override
	public final String toString() {
		return this.text;
	}

}
