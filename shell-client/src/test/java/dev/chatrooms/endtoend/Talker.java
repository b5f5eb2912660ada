package dev.chatrooms.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Somebody whose commands come one by one on standard input, as from a program that reads
 * what comes back. The first command that fails ends it.
 */
final class Talker implements AutoCloseable {

	private final PlainProcess process;

	private Talker(PlainProcess process) {
		this.process = process;
	}

	/** Starts the client, which takes a moment. */
	static Talker start(String name, Path homes, LobbyServer server) throws IOException {
		return new Talker(ShellClient.of(homes.resolve(name), server.port()).start());
	}

	/** Makes an account and logs in. */
	Talker moveIn(String name) throws IOException {
		type("newuser " + name + " secret-of-" + name);
		type("login " + name + " secret-of-" + name);
		awaitTalk("You are logged in as " + name + ".");
		return this;
	}

	/** Types commands, each with Enter. */
	Talker type(String... lines) throws IOException {
		for (String line : lines) {
			this.process.type(line + "\n");
		}
		return this;
	}

	/** Waits for a line of data or of a room with that text. */
	String await(String text) {
		return await(line -> line.contains(text), text);
	}

	String await(Predicate<String> fits, String what) {
		return this.process.stdout().await(Patience.LIMIT, fits, what);
	}

	/** Waits for a line about the program itself with that text. */
	String awaitTalk(String text) {
		return this.process.stderr().await(Patience.START, line -> line.contains(text), text);
	}

	/** The lines of data and rooms so far. */
	List<String> seen() {
		return this.process.stdout().seen();
	}

	/** Ends standard input and waits for the end. */
	Outcome finish() throws IOException, InterruptedException {
		return this.process.endInput().awaitExit();
	}

	@Override
	public void close() {
		this.process.close();
	}

}
