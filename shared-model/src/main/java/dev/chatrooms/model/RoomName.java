package dev.chatrooms.model;

/**
 * The name of a room: 1 to 64 letters, digits, {@code _ - . , # +}, kept as first typed.
 * <p>
 * Two names are equal when people could take one for the other: upper and lower case,
 * compatibility forms, and letters of other scripts that look Latin do not tell names
 * apart.
 */
public final class RoomName implements Comparable<RoomName> {

	/** Longest name, in characters (code points). */
	public static final int MAX_LENGTH = 64;

	private static final NameRules RULES = new NameRules("A room name", MAX_LENGTH, "_-.,#+");

	private final String text;

	private final String key;

	/**
	 * Accepts or refuses a name.
	 * @throws InvalidNameException with one sentence saying what such a name must be
	 */
	public RoomName(String text) {
		this.text = RULES.check(text);
		this.key = RULES.key(this.text);
	}

	/** The name as it is shown. */
	public String text() {
		return this.text;
	}

	/** What names are compared and stored by. */
	public String key() {
		return this.key;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RoomName name && name.key.equals(this.key);
	}

	@Override
	public int hashCode() {
		return this.key.hashCode();
	}

	@Override
	public int compareTo(RoomName other) {
		return this.key.compareTo(other.key);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
