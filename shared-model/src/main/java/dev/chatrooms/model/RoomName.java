package dev.chatrooms.model;

/**
 * The name of a room: 1 to 64 letters, digits, {@code _ - . , # +}, kept as first typed.
 * <p>
 * Two names are equal when people could take one for the other, as with
 * {@link AccountName}: upper and lower case, compatibility forms, and letters of other
 * scripts that look Latin do not tell names apart.
 *
 * @param text the name as it is shown
 */
public record RoomName(String text) implements Comparable<RoomName> {

	/** Longest name, in characters (code points). */
	public static final int MAX_LENGTH = 64;

	private static final NameRules RULES = new NameRules("A room name", MAX_LENGTH, "_-.,#+");

	/**
	 * Accepts or refuses a name.
	 * @throws InvalidNameException with one sentence saying what a room name must be
	 */
	public RoomName {
		text = RULES.check(text);
	}

	/** What names are compared and stored by. */
	public String key() {
		return RULES.key(this.text);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RoomName name && name.key().equals(key());
	}

	@Override
	public int hashCode() {
		return key().hashCode();
	}

	@Override
	public int compareTo(RoomName other) {
		return key().compareTo(other.key());
	}

	@Override
	public String toString() {
		return this.text;
	}

}
