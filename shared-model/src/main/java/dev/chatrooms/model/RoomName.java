package dev.chatrooms.model;

/**
 * The name of a room: 1 to 64 letters, digits, {@code _ - . , # +}.
 */
public final class RoomName extends Name implements Comparable<RoomName> {

	/** Longest name, in characters (code points). */
	public static final int MAX_LENGTH = 64;

	private static final NameRules RULES = new NameRules("A room name", MAX_LENGTH, "_-.,#+");

	/**
	 * Accepts or refuses a name.
	 * @throws InvalidNameException with one sentence saying what such a name must be
	 */
	public RoomName(String text) {
		super(text, RULES);
	}

	@Override
	public int compareTo(RoomName other) {
		return key().compareTo(other.key());
	}

}
