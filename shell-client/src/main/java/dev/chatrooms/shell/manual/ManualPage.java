package dev.chatrooms.shell.manual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.chatrooms.shell.command.Catalog;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.ProgramOption;
import org.springframework.shell.core.command.Command;

/**
 * The page chat(1), for troff and its kin.
 */
final class ManualPage {

	private static final String START = """
			.TH CHAT 1 "" "chatrooms %s" "User Commands"
			.SH NAME
			chat \\- talk in chat rooms from the command line
			.SH SYNOPSIS
			.B chat
			.RI [ OPTION " ...] [" COMMAND " | @" FILE ]
			.SH DESCRIPTION
			Without a command
			.B chat
			is a shell: at its first prompt a line is a command, and in a room a line is said to everybody there, unless it
			begins with a slash. With a command it does that and ends; with
			.RI @ FILE
			it does what the lines of the file say. Piped standard input is read as such a file.
			.PP
			Data goes to standard output, sentences to standard error. After
			.B \\-\\-json
			every line of standard output is an object of JSON.
			""";

	private static final String END = """
			.SH ENVIRONMENT
			.TP
			.BR CHATROOMS_HOST ", " CHATROOMS_PORT ", " CHATROOMS_USER ", " CHATROOMS_THEME ", " CHATROOMS_TIMES
			The same as the options.
			.TP
			.B CHATROOMS_PASSWORD
			The password. Whoever can see the environment of your processes can see it.
			.TP
			.BR CHATROOMS_PASSWORD_FILE ", " CHATROOMS_PASSWORD_COMMAND
			The same as the options.
			.TP
			.B NO_COLOR
			If it is not empty, there are no colours.
			.TP
			.BR VISUAL ", " EDITOR
			What Ctrl\\-X Ctrl\\-E opens the line in.
			.TP
			.B XDG_STATE_HOME
			The directory instead of
			.IR ~/.local/state .
			.SH FILES
			.TP
			.I ~/.local/state/chatrooms/
			What the program remembers:
			.I history
			(the commands),
			.I known\\-servers
			(their fingerprints),
			.I ignored
			(people who are not heard),
			.I notify
			(what rings the bell) and
			.I last\\-visit
			(who was logged in last).
			.TP
			.I ~/.config/chatrooms/application.yml
			Settings. They may also be in the directory of the program.
			""";

	private ManualPage() {
	}

	static String of(Catalog catalog) {
		String version = Objects.requireNonNullElse(ManualPage.class.getPackage().getImplementationVersion(), "");
		List<String> parts = new ArrayList<>();
		parts.add(START.formatted(version));
		parts.add(".SH OPTIONS\n");
		Stream.of(ProgramOption.values()).map(ManualPage::option).forEach(parts::add);
		parts.add(".SH COMMANDS\n");
		Map<String, List<Command>> groups = catalog.all()
			.stream()
			.collect(Collectors.groupingBy(Command::getGroup, LinkedHashMap::new, Collectors.toList()));
		groups.forEach((group, commands) -> {
			parts.add(".SS " + text(group.substring(2)) + "\n");
			commands.stream().map(ManualPage::command).forEach(parts::add);
		});
		parts.add(".SH EXIT STATUS\n");
		Stream.of(ExitCode.values())
			.map(code -> ".TP\n.B " + code.number() + "\n" + text(code.meaning()) + "\n")
			.forEach(parts::add);
		parts.add(END);
		return String.join("", parts);
	}

	private static String option(ProgramOption option) {
		String value = option.takesValue() ? " " + option.value() : "";
		return ".TP\n.BI " + text(option.typed()) + (value.isEmpty() ? "" : " \" " + text(value.strip()) + "\"") + "\n"
				+ text(option.meaning()) + "\n";
	}

	/** The usage may go on in lines that start with a blank; the example comes last. */
	private static String command(Command command) {
		List<String> lines = command.getHelp().lines().toList();
		String usage = Stream
			.concat(lines.stream().limit(1), lines.stream().skip(1).takeWhile(line -> line.startsWith(" ")))
			.map(String::strip)
			.collect(Collectors.joining(" "));
		String about = lines.stream()
			.skip(1)
			.dropWhile(line -> line.startsWith(" "))
			.filter(line -> !line.startsWith("Example: "))
			.map(ManualPage::text)
			.collect(Collectors.joining("\n"));
		String example = lines.get(lines.size() - 1);
		String also = command.getAliases().isEmpty() ? ""
				: "\n.br\nAlso: " + text(String.join(", ", command.getAliases()));
		return ".TP\n.B " + text(usage) + "\n" + about + "\n.br\n" + text(example) + also + "\n";
	}

	/** Words that troff leaves as they are. */
	private static String text(String words) {
		String escaped = words.replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti").replace("\"", "\\(dq");
		return (escaped.startsWith(".") || escaped.startsWith("'")) ? "\\&" + escaped : escaped;
	}

}
