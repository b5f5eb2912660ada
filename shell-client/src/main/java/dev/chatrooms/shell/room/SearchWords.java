package dev.chatrooms.shell.room;

import org.jspecify.annotations.Nullable;

/**
 * What was typed to be searched for.
 *
 * @param words what chats shall contain
 * @param from who shall have said it
 * @param in where
 */
record SearchWords(String words, @Nullable String from, @Nullable String in) {

	/** Takes {@code from:PERSON} and {@code in:ROOM} from the front. */
	static SearchWords of(String typed) {
		String from = null;
		String in = null;
		String rest = typed.strip();
		while (rest.startsWith("from:") || rest.startsWith("in:")) {
			String[] parts = rest.split("\\s+", 2);
			String value = parts[0].substring(parts[0].indexOf(':') + 1);
			if (parts[0].startsWith("from:")) {
				from = value;
			}
			else {
				in = value;
			}
			rest = (parts.length > 1) ? parts[1] : "";
		}
		return new SearchWords(rest, from, in);
	}

}
