package dev.chatrooms.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The built client as one person uses it: on a terminal, in a script, as a single
 * command. Each person has a home directory of their own.
 */
final class ShellClient {

	private final Map<String, String> environment;

	private ShellClient(Map<String, String> environment) {
		this.environment = Map.copyOf(environment);
	}

	/**
	 * A person who lives in this directory and uses the lobby at this port of localhost.
	 */
	static ShellClient of(Path home, int port) {
		return new ShellClient(Program.environment(home)).with("CHATROOMS_PORT", Integer.toString(port));
	}

	/** The same person with one more setting. */
	ShellClient with(String variable, String value) {
		Map<String, String> changed = new HashMap<>(this.environment);
		changed.put(variable, value);
		return new ShellClient(changed);
	}

	/** Starts it on a terminal of 80 columns and 24 rows. */
	Terminal onTerminal(String... arguments) throws IOException {
		return onTerminal(Terminal.COLUMNS, Terminal.ROWS, arguments);
	}

	Terminal onTerminal(int columns, int rows, String... arguments) throws IOException {
		return new Terminal(Program.CHAT.command(List.of(arguments)), this.environment, columns, rows);
	}

	/** Starts it without a terminal. */
	PlainProcess start(String... arguments) throws IOException {
		return new PlainProcess(Program.CHAT.command(List.of(arguments)), this.environment);
	}

	/** Runs it with nothing to read, to its end. */
	Outcome run(String... arguments) throws IOException, InterruptedException {
		return runWithInput("", arguments);
	}

	/** The same in a working directory. */
	Outcome runIn(Path directory, String... arguments) throws IOException, InterruptedException {
		List<String> command = Program.CHAT.command(List.of(arguments));
		try (PlainProcess process = new PlainProcess(command, this.environment, directory)) {
			return process.endInput().awaitExit();
		}
	}

	/** Runs it with the text piped into it, to its end. */
	Outcome runWithInput(String text, String... arguments) throws IOException, InterruptedException {
		try (PlainProcess process = start(arguments)) {
			return process.type(text).endInput().awaitExit();
		}
	}

}
