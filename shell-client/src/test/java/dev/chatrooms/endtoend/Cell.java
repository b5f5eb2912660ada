package dev.chatrooms.endtoend;

/**
 * One cell of a screen.
 *
 * @param text its character with those that combine with it; nothing behind a wide one
 * @param pen how it looks
 */
record Cell(String text, Pen pen) {

	static final Cell BLANK = new Cell(" ", Pen.USUAL);

	Cell plus(int combining) {
		return new Cell(this.text + Character.toString(combining), this.pen);
	}

}
