package dev.chatrooms.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.ProgramOption;
import dev.chatrooms.shell.command.Spelling;
import dev.chatrooms.shell.view.Theme;
import dev.chatrooms.shell.view.Times;

/**
 * What the command line asks for.
 *
 * @param settings host, port and user, where given
 * @param words the command and its arguments, or {@code @file}; nothing for a shell
 * @param shortcut {@code --help} or {@code --version}, which need no shell, or nothing
 */
record Invocation(Map<String, String> settings, List<String> words, String shortcut) {

	static final String USAGE = """
			Usage: java -jar shell-client.jar [OPTION ...] [COMMAND | @FILE]

			Without a command it is a shell; piped standard input is read as a script.
			%s
			All but the last three can also be set as CHATROOMS_HOST and so on;
			host, port, user, theme and times also in application.yml."""
		.formatted(Stream.of(ProgramOption.values()).map(Invocation::line).collect(Collectors.joining("\n")));

	private static final List<String> SHORTCUTS = List.of("--help", "-h", "--version");

	/** Commands that begin something which goes on line by line. */
	private static final Set<String> STAYING = Set.of("join", "jg", "menu", "query");

	private static final String JSON = ProgramOption.JSON.key();

	private static String line(ProgramOption option) {
		return "  %-28s%s".formatted((option.typed() + " " + option.value()).strip(), option.meaning());
	}

	/**
	 * Reads the command line; options come before the command.
	 * @throws CommandFailure if there is an option that is none
	 */
	static Invocation of(List<String> args) {
		Map<String, String> settings = new TreeMap<>();
		int at = 0;
		while (at < args.size() && args.get(at).startsWith("-")) {
			String[] option = args.get(at).split("=", 2);
			if (SHORTCUTS.contains(args.get(at))) {
				return new Invocation(settings, List.of(), args.get(at).equals("-h") ? "--help" : args.get(at));
			}
			ProgramOption known = ProgramOption.ofTyped(option[0]).orElse(null);
			if (known == null || (option.length == 2 && !known.takesValue())) {
				throw new CommandFailure(ExitCode.USAGE,
						"There is no option " + args.get(at) + guess(option[0]) + "\n" + USAGE);
			}
			if (known.takesValue() && option.length == 1 && at + 1 == args.size()) {
				throw new CommandFailure(ExitCode.USAGE, "The option " + args.get(at) + " needs a value.\n" + USAGE);
			}
			String value = (option.length == 2) ? option[1] : "true";
			settings.put(known.key(), (known.takesValue() && option.length == 1) ? args.get(++at) : value);
			at++;
		}
		checkPort(settings.getOrDefault("port", "1"));
		checkLook(settings.getOrDefault("theme", ""), settings.getOrDefault("times", ""));
		return new Invocation(settings, List.copyOf(args.subList(at, args.size())), "");
	}

	private static String guess(String option) {
		List<String> known = Stream.of(ProgramOption.values()).map(ProgramOption::typed).toList();
		return Spelling.nearest(option, known).map(meant -> "; did you mean " + meant + "?").orElse(".");
	}

	private static void checkPort(String port) {
		if (!port.matches("[0-9]{1,5}")) {
			throw new CommandFailure(ExitCode.USAGE, "A port is a number from 1 to 65535, not " + port + ".");
		}
	}

	private static void checkLook(String theme, String times) {
		try {
			Theme.named(theme);
			Times.named(times);
		}
		catch (IllegalArgumentException ex) {
			throw new CommandFailure(ExitCode.USAGE, CleanText.singleLine(ex.getMessage()));
		}
	}

	/** Whether a person at a terminal is what this is for. */
	boolean isForPerson() {
		return !isJson() && (this.words.isEmpty() || STAYING.contains(this.words.get(0).toLowerCase(Locale.ROOT)));
	}

	/** Whether a program reads what is printed. */
	boolean isJson() {
		return this.settings.containsKey(JSON);
	}

	/** The settings as Spring Boot takes them. */
	String[] properties() {
		return this.settings.entrySet()
			.stream()
			.map(setting -> "--chatrooms." + setting.getKey() + "=" + setting.getValue())
			.toArray(String[]::new);
	}

}
