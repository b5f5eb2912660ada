package dev.chatrooms.shell.completion;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.chatrooms.model.Role;
import dev.chatrooms.shell.command.Catalog;
import dev.chatrooms.shell.command.Expected;
import dev.chatrooms.shell.view.Completion;
import org.springframework.shell.core.command.Command;
import org.springframework.stereotype.Component;

/**
 * What TAB makes of a line: a command with what its usage asks for, or a chat in which
 * people are named.
 */
@Component
public class LineCompletion {

	private static final String SLASH = "/";

	private static final String AT = "@";

	private final Catalog catalog;

	private final Names names;

	LineCompletion(Catalog catalog, Names names) {
		this.catalog = catalog;
		this.names = names;
	}

	/** Where a line is a command. */
	public List<Completion> ofCommand(String typed) {
		Expected expected = this.catalog.expected(typed);
		List<Completion> words = words(expected);
		return words.isEmpty() ? fitting(expected.options(), "", expected.start()) : words;
	}

	/** Where a line is said unless it begins with a slash. */
	public List<Completion> ofChat(String typed) {
		if (!typed.startsWith(SLASH) || typed.startsWith(SLASH + SLASH)) {
			String word = typed.substring(lastBlank(typed));
			return people(word, lastBlank(typed) == 0);
		}
		List<Completion> words = ofCommand(typed.substring(1));
		boolean isName = lastBlank(typed) == 0;
		return isName ? words.stream().map(word -> new Completion(SLASH + word.text(), word.ended())).toList() : words;
	}

	private List<Completion> words(Expected expected) {
		String start = expected.start();
		return switch (expected.kind()) {
			case "" -> List.of();
			case Expected.COMMAND -> fitting(commands(), "", start);
			case "ROOM" -> fitting(this.names.rooms(), expected.head(), start);
			case "PERSON" -> fitting(this.names.people(), expected.head(), start);
			case "TEXT" -> people(start, false);
			case "FILE" -> FileNames.startingWith(start);
			case "ROLE" -> fitting(roles(), expected.head(), start);
			case "YES" -> fitting(List.of("yes", "no"), expected.head(), start);
			default -> fitting(choices(expected.kind()), expected.head(), start);
		};
	}

	/** Such as {@code auto|tcp}. */
	private static List<String> choices(String kind) {
		return kind.contains("|") ? List.of(kind.split("\\|")) : List.of();
	}

	private static List<String> roles() {
		return Stream.of(Role.values()).filter(role -> role != Role.OPERATOR).map(Role::text).toList();
	}

	private List<String> commands() {
		Function<Command, Stream<String>> all = command -> Stream.concat(Stream.of(command.getName()),
				command.getAliases().stream());
		return this.catalog.all()
			.stream()
			.flatMap(all)
			.filter(name -> Character.isLetter(name.charAt(0)))
			.sorted()
			.toList();
	}

	/** Whom one speaks to comes first, with a colon. */
	private List<Completion> people(String word, boolean first) {
		String head = word.startsWith(AT) ? AT : "";
		String tail = (first && head.isEmpty()) ? ":" : "";
		return fitting(this.names.people(), head, word.substring(head.length())).stream()
			.map(found -> new Completion(found.text() + tail, true))
			.toList();
	}

	private static List<Completion> fitting(List<String> words, String head, String start) {
		String wanted = start.toLowerCase(Locale.ROOT);
		return words.stream()
			.filter(word -> word.toLowerCase(Locale.ROOT).startsWith(wanted))
			.map(word -> new Completion(head + word, true))
			.toList();
	}

	private static int lastBlank(String typed) {
		int at = typed.length();
		while (at > 0 && !Character.isWhitespace(typed.charAt(at - 1))) {
			at--;
		}
		return at;
	}

}
