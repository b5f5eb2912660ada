package dev.chatrooms.shell.doctor;

/**
 * A finding as it is shown: one line, and below it, indented, what else there is to know.
 */
final class FindingText {

	private static final String FORM = "%-5s%-11s%s";

	private static final String INDENT = " ".repeat(16);

	/** Narrower columns would be torn. */
	private static final int NARROWEST = 30;

	private FindingText() {
	}

	static String of(String hop, Finding finding, int width) {
		StringBuilder text = new StringBuilder(FORM.formatted(finding.mark().text(), hop, finding.words()));
		finding.more().forEach(line -> append(line, Math.max(NARROWEST, width - INDENT.length()), text));
		return text.toString();
	}

	private static void append(String line, int width, StringBuilder text) {
		int used = width;
		for (String word : line.split(" ")) {
			if (used + 1 + word.length() > width) {
				text.append('\n').append(INDENT).append(word);
				used = word.length();
			}
			else {
				text.append(' ').append(word);
				used += 1 + word.length();
			}
		}
	}

}
