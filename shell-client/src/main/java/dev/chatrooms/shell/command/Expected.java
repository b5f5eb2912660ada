package dev.chatrooms.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.shell.core.command.Command;

/**
 * What the last word of a line that is being typed may become, as the {@link Usage} of
 * its command says.
 *
 * @param kind what is expected: {@link #COMMAND}, or what the usage calls it, such as
 * {@code ROOM}; empty if nothing is
 * @param options the options that may come here and have not come yet
 * @param head what the word begins with and stays as it is, such as {@code --room=}
 * @param start what is typed of it, which may be nothing
 */
public record Expected(String kind, List<String> options, String head, String start) {

	/** What the first word of a line is, and the argument of {@code help}. */
	public static final String COMMAND = "COMMAND";

	/** What a line up to the cursor goes on with. */
	static Expected at(Catalog catalog, String line) {
		int end = line.length();
		while (end > 0 && !Character.isWhitespace(line.charAt(end - 1))) {
			end--;
		}
		String before = line.substring(0, end);
		String start = line.substring(end);
		if (before.isBlank()) {
			return new Expected(COMMAND, List.of(), "", start);
		}
		Optional<Command> command = catalog.find(before.strip().split("\\s", 2)[0]);
		return command.map(known -> new Walk(catalog.usage(known)).over(before).expect(start))
			.orElseGet(() -> nothing(start));
	}

	private static Expected nothing(String start) {
		return new Expected("", List.of(), "", start);
	}

	/** The way along the complete words of a line, as the parser goes it. */
	private static final class Walk {

		private final Usage usage;

		private final List<String> left = new ArrayList<>();

		private int arguments;

		private String value = "";

		private boolean optionsEnded;

		private boolean lost;

		Walk(Usage usage) {
			this.usage = usage;
			this.optionsEnded = usage.raw();
			Stream.of(usage.options(), usage.flags(), Usage.EVERYWHERE)
				.flatMap(List::stream)
				.distinct()
				.forEach(this.left::add);
		}

		Walk over(String before) {
			try {
				List<String> words = this.usage.raw() ? List.of(before.strip().split("\\s+")) : Words.of(before);
				words.stream().skip(1).forEach(this::step);
			}
			catch (CommandFailure ex) {
				// Within quotes anything may come.
				this.lost = true;
			}
			return this;
		}

		private void step(String word) {
			String name = word.split("=", 2)[0].toLowerCase(Locale.ROOT);
			if (!this.value.isEmpty()) {
				this.value = "";
			}
			else if (!this.optionsEnded && word.equals("--")) {
				this.optionsEnded = true;
			}
			else if (!this.optionsEnded && isOption(name)) {
				this.left.remove(name);
				boolean inline = word.length() > name.length();
				this.value = inline ? "" : this.usage.values().getOrDefault(name, "");
			}
			else {
				this.arguments++;
			}
		}

		private boolean isOwn(String name) {
			return this.usage.options().contains(name) || this.usage.flags().contains(name);
		}

		private boolean isOption(String name) {
			return isOwn(name) || Usage.EVERYWHERE.contains(name);
		}

		Expected expect(String start) {
			if (this.lost) {
				return nothing(start);
			}
			if (!this.value.isEmpty()) {
				return new Expected(this.value, List.of(), "", start);
			}
			int equals = start.indexOf('=');
			if (!this.optionsEnded && start.startsWith("--") && equals > 0) {
				String name = start.substring(0, equals).toLowerCase(Locale.ROOT);
				return new Expected(this.usage.values().getOrDefault(name, ""), List.of(),
						start.substring(0, equals + 1), start.substring(equals + 1));
			}
			boolean option = !this.optionsEnded && start.startsWith("-");
			return new Expected(option ? "" : argument(), options(option), "", start);
		}

		/** Those of every command only to who has begun to type one. */
		private List<String> options(boolean begun) {
			if (this.optionsEnded) {
				return List.of();
			}
			return this.left.stream().filter(name -> begun || isOwn(name)).toList();
		}

		private String argument() {
			List<String> names = this.usage.arguments();
			if (this.arguments < names.size()) {
				return names.get(this.arguments);
			}
			boolean endless = !names.isEmpty() && names.get(names.size() - 1).equals(Usage.TEXT);
			return endless ? Usage.TEXT : "";
		}

	}

}
