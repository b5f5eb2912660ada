package dev.chatrooms.endtoend;

/**
 * A key that is no letter, as an xterm sends it.
 */
enum Key {

	ENTER("\r"), TAB("\t"), BACKSPACE("\u007f"), ESCAPE("\u001b"), CTRL_A("\u0001"), CTRL_C("\u0003"), CTRL_D("\u0004"),
	CTRL_L("\u000c"), CTRL_R("\u0012"), CTRL_U("\u0015"), CTRL_X("\u0018"), CTRL_E("\u0005"), UP("\u001b[A"),
	DOWN("\u001b[B"), LEFT("\u001b[D"), RIGHT("\u001b[C"), ALT_LEFT("\u001b[1;3D"), ALT_RIGHT("\u001b[1;3C");

	/** Only arrows without a second key are sent in two ways. */
	private static final int ARROW_LENGTH = 3;

	private final String sequence;

	Key(String sequence) {
		this.sequence = sequence;
	}

	/**
	 * What the key sends.
	 * @param application whether the program asked for the cursor keys of applications
	 */
	String sequence(boolean application) {
		return application && this.sequence.length() == ARROW_LENGTH ? this.sequence.replace('[', 'O') : this.sequence;
	}

}
