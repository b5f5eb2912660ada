package dev.chatrooms.shell.view;

/**
 * What was said where the person does not look.
 *
 * @param chats how many chats of others
 * @param mentions how many of them contain the person's name
 */
public record Unread(int chats, int mentions) {

	/** Everything was read. */
	public static final Unread NOTHING = new Unread(0, 0);

	/** One chat more. */
	public Unread plus(boolean mention) {
		return new Unread(this.chats + 1, this.mentions + (mention ? 1 : 0));
	}

	/** That of two places. */
	public Unread plus(Unread elsewhere) {
		return new Unread(this.chats + elsewhere.chats, this.mentions + elsewhere.mentions);
	}

	/** Such as {@code " (3, 1 for you)"}, or nothing. */
	String words() {
		String forYou = (this.mentions > 0) ? ", " + this.mentions + " for you" : "";
		return (this.chats > 0) ? " (" + this.chats + forYou + ")" : "";
	}

	/** The same where space is short, such as {@code " (3 @1)"}. */
	String signs() {
		String forYou = (this.mentions > 0) ? " @" + this.mentions : "";
		return (this.chats > 0) ? " (" + this.chats + forYou + ")" : "";
	}

}
