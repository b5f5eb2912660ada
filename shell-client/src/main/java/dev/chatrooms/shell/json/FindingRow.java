package dev.chatrooms.shell.json;

import java.util.List;

/**
 * What a doctor found.
 *
 * @param hop what was tried
 * @param result {@code ok}, {@code skip} or {@code fail}
 * @param text what was found
 * @param more what else there is to know; after a failure, what to change
 */
public record FindingRow(String hop, String result, String text, List<String> more) implements Row {

	@Override
	public String type() {
		return "finding";
	}

}
