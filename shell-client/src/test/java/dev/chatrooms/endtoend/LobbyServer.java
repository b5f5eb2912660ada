package dev.chatrooms.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The built server, without a terminal, on a port that was free, with its data in a
 * directory of the test.
 */
final class LobbyServer implements AutoCloseable {

	private static final Pattern OPEN = Pattern.compile("open at \\S+:(\\d+)");

	private final PlainProcess process;

	private final int port;

	private LobbyServer(PlainProcess process) {
		this.process = process;
		Matcher open = OPEN
			.matcher(process.stdout().await(Patience.START, line -> OPEN.matcher(line).find(), OPEN.pattern()));
		open.find();
		this.port = Integer.parseInt(open.group(1));
	}

	/** Starts a server and returns when it is open. */
	static LobbyServer start(Path data, String... arguments) throws IOException, InterruptedException {
		PlainProcess process = launch(data, arguments);
		try {
			return new LobbyServer(process);
		}
		catch (AssertionError ex) {
			process.close();
			ex.addSuppressed(new AssertionError(String.join("\n", process.stderr().toTheEnd())));
			throw ex;
		}
	}

	/** Starts a server by its jar and returns when it is open. */
	static LobbyServer startJar(Path data) throws IOException {
		return new LobbyServer(new PlainProcess(Program.LOBBY.jarCommand(complete(data)), Program.environment(data)));
	}

	/** Starts a server and does not wait for it to open. */
	static PlainProcess launch(Path data, String... arguments) throws IOException {
		return new PlainProcess(Program.LOBBY.command(complete(data, arguments)), Program.environment(data));
	}

	private static List<String> complete(Path data, String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		if (all.stream().noneMatch(argument -> argument.startsWith("--lobby.port="))) {
			all.add("--lobby.port=0");
		}
		all.add("--storage.directory=" + data);
		// No password of a test has to be kept from anybody.
		all.add("--accounts.hashing-memory=1MB");
		return all;
	}

	int port() {
		return this.port;
	}

	/** What it wrote so far. */
	List<String> output() {
		return this.process.stdout().seen();
	}

	/** Waits for a line of its output, which may be there already. */
	String awaitLine(String containing) {
		return this.process.stdout().await(Patience.LIMIT, line -> line.contains(containing), containing);
	}

	/** Interrupts it, as Ctrl-C does, and waits for its end. */
	Outcome interrupt() throws IOException, InterruptedException {
		this.process.interrupt();
		return this.process.awaitExit();
	}

	/** Asks it to end, as a service manager does, and waits for its end. */
	Outcome terminate() throws InterruptedException {
		this.process.terminate();
		return this.process.awaitExit();
	}

	/** Ends it without giving it a word in the matter: kill -9. */
	void kill() {
		this.process.kill();
	}

	@Override
	public void close() {
		kill();
	}

}
