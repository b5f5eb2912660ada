package dev.chatrooms.shell.doctor;

import dev.chatrooms.shell.view.WordWrap;

/**
 * A finding as it is shown: what was found, and below it, indented, what else there is to
 * know.
 */
final class FindingText {

	private static final String FORM = "%-5s%-11s%s";

	private static final String INDENT = " ".repeat(16);

	private FindingText() {
	}

	static String of(String hop, Finding finding, int width) {
		StringBuilder text = new StringBuilder(FORM.formatted(finding.mark().text(), hop, finding.words()));
		finding.more().forEach(line -> text.append('\n').append(INDENT).append(line));
		return WordWrap.of(text.toString(), width, INDENT);
	}

}
