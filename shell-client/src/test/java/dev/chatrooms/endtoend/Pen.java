package dev.chatrooms.endtoend;

/**
 * How characters look that are written from now on, as escape sequences have set it
 * (ECMA-48, "SGR"; the 256 colours are xterm's).
 *
 * @param colour number of the foreground colour, below 0 for the usual one
 * @param background the same for the background
 */
record Pen(int colour, int background, boolean bold, boolean faint, boolean underlined, boolean inverse) {

	static final Pen USUAL = new Pen(-1, -1, false, false, false, false);

	/** This pen after a sequence with those numbers. */
	Pen after(int... numbers) {
		Pen pen = (numbers.length == 0) ? USUAL : this;
		for (int i = 0; i < numbers.length; i++) {
			boolean fixed = i + 2 < numbers.length && numbers[i + 1] == 5;
			if (fixed && (numbers[i] == 38 || numbers[i] == 48)) {
				pen = (numbers[i] == 38) ? pen.coloured(numbers[i + 2]) : pen.on(numbers[i + 2]);
				i += 2;
			}
			else {
				pen = pen.after(numbers[i]);
			}
		}
		return pen;
	}

	private Pen after(int number) {
		return switch (number) {
			case 0 -> USUAL;
			case 1 -> new Pen(this.colour, this.background, true, this.faint, this.underlined, this.inverse);
			case 2 -> new Pen(this.colour, this.background, this.bold, true, this.underlined, this.inverse);
			case 4 -> new Pen(this.colour, this.background, this.bold, this.faint, true, this.inverse);
			case 7 -> new Pen(this.colour, this.background, this.bold, this.faint, this.underlined, true);
			case 22 -> new Pen(this.colour, this.background, false, false, this.underlined, this.inverse);
			case 24 -> new Pen(this.colour, this.background, this.bold, this.faint, false, this.inverse);
			case 27 -> new Pen(this.colour, this.background, this.bold, this.faint, this.underlined, false);
			case 39 -> coloured(-1);
			case 49 -> on(-1);
			default -> among(number);
		};
	}

	private Pen among(int number) {
		if (number >= 30 && number <= 37) {
			return coloured(number - 30);
		}
		if (number >= 90 && number <= 97) {
			return coloured(number - 82);
		}
		return this;
	}

	private Pen coloured(int number) {
		return new Pen(number, this.background, this.bold, this.faint, this.underlined, this.inverse);
	}

	private Pen on(int number) {
		return new Pen(this.colour, number, this.bold, this.faint, this.underlined, this.inverse);
	}

}
