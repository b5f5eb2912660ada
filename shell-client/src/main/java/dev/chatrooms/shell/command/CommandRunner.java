package dev.chatrooms.shell.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.Screen;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.stereotype.Component;

/**
 * Runs one command to its end. Whatever goes wrong comes out as a {@link CommandFailure};
 * {@link ExitRequest} passes through.
 */
@Component
public class CommandRunner {

	private static final InputReader NO_INPUT = new InputReader() {
	};

	private final CommandLineParser parser;

	private final CommandRegistry registry;

	private final Catalog catalog;

	private final Screen screen;

	private final Questions questions;

	private final Suggestions suggestions;

	private final Typing typing;

	CommandRunner(CommandLineParser parser, CommandRegistry registry, Catalog catalog, Screen screen,
			Questions questions, Suggestions suggestions, Typing typing) {
		this.typing = typing;
		this.suggestions = suggestions;
		this.parser = parser;
		this.registry = registry;
		this.catalog = catalog;
		this.screen = screen;
		this.questions = questions;
	}

	/**
	 * Runs what was typed on a line that is not blank. JSON that it asks for is what it
	 * shows itself, and nothing that happens meanwhile.
	 */
	public void run(String line) {
		run(() -> this.parser.parse(line), input -> this.screen.asJson(has("json", input), () -> execute(input)));
	}

	/**
	 * Runs the words of the command line, which have been cut already. JSON that it asks
	 * for is all that the program shows.
	 */
	public void run(List<String> words) {
		run(() -> this.parser.parse(words), this::executeAlone);
	}

	private void run(Supplier<ParsedInput> parsing, Consumer<ParsedInput> execution) {
		ParsedInput input = null;
		try {
			input = parsing.get();
			execution.accept(input);
		}
		catch (RuntimeException ex) {
			Throwable cause = rootOf(ex);
			if (cause instanceof ExitRequest exit) {
				throw exit;
			}
			CommandFailure failure = CommandFailure.of(cause);
			throw (input != null) ? this.suggestions.improve(failure, input) : failure;
		}
	}

	private void executeAlone(ParsedInput input) {
		boolean changes = has("json", input) && !this.screen.isJson();
		if (!changes) {
			execute(input);
			return;
		}
		this.screen.json(true);
		try {
			execute(input);
		}
		finally {
			this.screen.json(false);
		}
	}

	private void execute(ParsedInput input) {
		Command command = this.catalog.get(input.commandName());
		Usage usage = this.catalog.usage(command);
		int given = input.arguments().size();
		if (has("help", input)) {
			execute(this.parser.parse(List.of("help", command.getName())));
			return;
		}
		if (given > usage.allowed() || (given < usage.required() && !this.questions.available())) {
			throw new CommandFailure(ExitCode.USAGE, usage.sentence());
		}
		if (given < usage.required()) {
			this.screen.talk(this.typing.hint(usage.sentence()));
		}
		try (PrintWriter out = new PrintWriter(this.screen.dataWriter())) {
			ExitStatus status = new CommandExecutor(this.registry)
				.execute(new CommandContext(input, this.registry, out, NO_INPUT));
			if (status.code() != ExitStatus.OK.code()) {
				throw new CommandFailure(ExitCode.FAILURE, status.description());
			}
		}
		catch (RuntimeException ex) {
			throw (rootOf(ex) instanceof MissingArgument) ? new CommandFailure(ExitCode.USAGE, usage.sentence()) : ex;
		}
	}

	private static boolean has(String option, ParsedInput input) {
		return input.options().stream().anyMatch(given -> option.equals(given.longName()));
	}

	private static Throwable rootOf(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null && root.getCause() != root && !(root instanceof CommandFailure)) {
			root = root.getCause();
		}
		return root;
	}

}
