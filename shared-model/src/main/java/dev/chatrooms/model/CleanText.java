package dev.chatrooms.model;

import java.util.regex.Pattern;

/**
 * Text that cannot move anybody's cursor or fake a line: the one cleaner of server and
 * client.
 */
public final class CleanText {

	/**
	 * ECMA-48 control sequences and control strings, with either introducer. No C1
	 * control is in a string (ECMA-48 5.6), so that many that never end cost no more than
	 * one.
	 */
	private static final Pattern ESCAPE_SEQUENCE = Pattern
		.compile("(?:\u001B\\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B[PX\\]^_]|[\u0090\u0098\u009D-\u009F])"
				+ "[^\u0007\u001B\u0080-\u009F]*(?:\u0007|\u001B\\\\|\u009C)|\u001B[ -/]*[0-~]");

	/**
	 * Bidirectional controls, and what is invisible (Default_Ignorable_Code_Point,
	 * Unicode 5.21) but for the joiners and the variation selectors, which emoji need.
	 */
	private static final int[][] HARMFUL = { { 0x00AD, 0x00AD }, { 0x034F, 0x034F }, { 0x061C, 0x061C },
			{ 0x115F, 0x1160 }, { 0x17B4, 0x17B5 }, { 0x180B, 0x180F }, { 0x200B, 0x200B }, { 0x200E, 0x200F },
			{ 0x202A, 0x202E }, { 0x2060, 0x206F }, { 0x3164, 0x3164 }, { 0xFEFF, 0xFEFF }, { 0xFFA0, 0xFFA0 },
			{ 0xFFF0, 0xFFFB }, { 0x1BCA0, 0x1BCA3 }, { 0x1D173, 0x1D17A }, { 0xE0000, 0xE0FFF } };

	private CleanText() {
	}

	/**
	 * Returns the text without escape sequences, control characters (but for newline and
	 * tab), bidirectional overrides and zero-width characters (but for the two joiners);
	 * all line ends become a newline. Cleaning clean text changes nothing.
	 */
	public static String of(String raw) {
		if (raw.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
			return raw;
		}
		String unescaped = ESCAPE_SEQUENCE.matcher(raw).replaceAll("");
		StringBuilder clean = new StringBuilder(unescaped.length());
		unescaped.replace("\r\n", "\n").codePoints().forEach(c -> append(clean, c));
		return clean.toString();
	}

	/** The same on one line: newlines and tabs become blanks. For names and notices. */
	public static String singleLine(String raw) {
		return of(raw).replace('\n', ' ').replace('\t', ' ');
	}

	private static void append(StringBuilder clean, int character) {
		if (character == '\r' || character == 0x85 || character == 0x2028 || character == 0x2029) {
			clean.append('\n');
		}
		else if (Character.getType(character) == Character.SURROGATE) {
			clean.append('\uFFFD');
		}
		else if (character == '\n' || character == '\t' || !isHarmful(character)) {
			clean.appendCodePoint(character);
		}
	}

	private static boolean isHarmful(int character) {
		if (Character.isISOControl(character)) {
			return true;
		}
		for (int[] range : HARMFUL) {
			if (character >= range[0] && character <= range[1]) {
				return true;
			}
		}
		return false;
	}

}
