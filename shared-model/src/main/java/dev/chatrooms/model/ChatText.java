package dev.chatrooms.model;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The words of one chat: clean, not blank, at most 4,000 characters (code points) and
 * 9,000 bytes as JSON, so that it fits in a frame together with its other keys.
 *
 * @param value the clean text
 */
public record ChatText(String value) {

	/**
	 * Empty lines in a row push what others said off the screen: one is enough. What is
	 * matched is never given back, so that thousands of lines take no stack.
	 */
	private static final Pattern TOO_MANY_LINES = Pattern.compile("\n[ \t]*+\n(?:[ \t]*+\n)++");

	/** Longest chat, in characters (code points). */
	public static final int MAX_CHARACTERS = 4000;

	/** Longest chat, in bytes of JSON (UTF-8, escaped). */
	public static final int MAX_BYTES = 9000;

	/**
	 * Cleans and checks the text of a chat.
	 * @throws InvalidChatException if nothing is left of it, or too much
	 */
	public ChatText {
		value = TOO_MANY_LINES.matcher(CleanText.of(value).strip()).replaceAll("\n\n");
		if (value.codePoints().allMatch(ChatText::isBlank)) {
			throw new InvalidChatException(InvalidChatException.Reason.EMPTY, "There is nothing to say in that chat.");
		}
		if (value.codePointCount(0, value.length()) > MAX_CHARACTERS || encodedLength(value) > MAX_BYTES) {
			throw new InvalidChatException(InvalidChatException.Reason.TOO_LONG,
					"A chat has at most %d characters (and %d bytes); nothing was sent.".formatted(MAX_CHARACTERS,
							MAX_BYTES));
		}
	}

	/** Without the words, which are nobody's business in a log. */
	@Override
	public String toString() {
		return "ChatText[" + this.value.length() + " characters]";
	}

	/** Also what only looks like nothing: no-break spaces, lone joiners and selectors. */
	private static boolean isBlank(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x200C
				|| character == 0x200D || character == 0x2800 || (character >= 0xFE00 && character <= 0xFE0F);
	}

	private static int encodedLength(String text) {
		int escaped = (int) text.chars().filter(c -> c == '"' || c == '\\' || c == '\n' || c == '\t').count();
		return text.getBytes(StandardCharsets.UTF_8).length + escaped;
	}

}
