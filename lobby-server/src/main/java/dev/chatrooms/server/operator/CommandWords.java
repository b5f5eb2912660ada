package dev.chatrooms.server.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;

/**
 * The words behind a command, read as its usage says: {@code TEXT} or {@code FILE} take
 * the rest of the line as it is, {@code WORDS} all words up to the next option.
 */
final class CommandWords {

	private final List<String> arguments = new ArrayList<>();

	private final Map<String, String> options = new HashMap<>();

	private final String usage;

	private CommandWords(String usage) {
		this.usage = usage;
	}

	/**
	 * Reads words.
	 * @throws RefusedException with the usage if they are not what it says
	 */
	static CommandWords of(String typed, String usage) {
		CommandWords words = new CommandWords(usage);
		String text = typed.strip();
		if (usage.endsWith("TEXT") || usage.endsWith("FILE")) {
			if (!text.isEmpty()) {
				words.arguments.add(text);
			}
		}
		else if (!text.isEmpty()) {
			words.read(text.split("\\s+"));
		}
		words.check();
		return words;
	}

	private void read(String[] words) {
		String option = "";
		for (String word : words) {
			String name = word.toLowerCase(Locale.ROOT);
			if (this.usage.contains("[" + name + " ")) {
				option = name;
				this.options.put(option, "");
			}
			else if (option.isEmpty()) {
				this.arguments.add(word);
			}
			else if (this.usage.contains(option + " WORDS")) {
				this.options.merge(option, word, (one, other) -> (one + " " + other).strip());
			}
			else {
				this.options.put(option, word);
				option = "";
			}
		}
	}

	private void check() {
		List<String> places = Arrays.stream(this.usage.replaceAll("\\[--[^]]*]", "").split("\\s+")).skip(1).toList();
		long required = places.stream().filter((place) -> !place.startsWith("[")).count();
		boolean mistyped = this.arguments.stream().anyMatch((word) -> word.startsWith("--"));
		if (this.arguments.size() < required || this.arguments.size() > places.size() || mistyped
				|| this.options.containsValue("")) {
			throw wrong();
		}
	}

	/** What to throw if the words make no sense. */
	RefusedException wrong() {
		return new RefusedException(Refusal.of(RefusalCode.BAD_VALUE, "Usage: " + this.usage, null));
	}

	/** The first word, or the rest of the line. */
	String first() {
		return this.arguments.get(0);
	}

	/** The same, if it is there. */
	Optional<String> optional() {
		return this.arguments.stream().findFirst();
	}

	/** The name that is the first word. */
	AccountName name() {
		return new AccountName(first());
	}

	/** What follows an option, such as {@code --for}. */
	Optional<String> option(String name) {
		return Optional.ofNullable(this.options.get(name)).map(CommandWords::unquoted);
	}

	/** Quotes are not needed here, but whoever knows the client types them. */
	private static String unquoted(String value) {
		boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
		return quoted ? value.substring(1, value.length() - 1) : value;
	}

	/** The room of {@code --room}. */
	Optional<RoomName> room() {
		return option("--room").map(RoomName::new);
	}

}
