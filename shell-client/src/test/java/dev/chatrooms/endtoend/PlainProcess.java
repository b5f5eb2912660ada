package dev.chatrooms.endtoend;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program without a terminal: text in, lines out and lines of error, each apart.
 */
final class PlainProcess implements AutoCloseable {

	private final Process process;

	private final Lines stdout;

	private final Lines stderr;

	PlainProcess(List<String> command, Map<String, String> environment) throws IOException {
		this(command, environment, Path.of(""));
	}

	/** The same in a working directory. */
	PlainProcess(List<String> command, Map<String, String> environment, Path directory) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.directory(directory.toAbsolutePath().toFile());
		builder.environment().clear();
		builder.environment().putAll(environment);
		this.process = builder.start();
		this.stdout = new Lines(this.process.getInputStream(), "stdout " + this.process.pid());
		this.stderr = new Lines(this.process.getErrorStream(), "stderr " + this.process.pid());
	}

	/** Writes to its standard input. */
	PlainProcess type(String text) throws IOException {
		OutputStream in = this.process.getOutputStream();
		in.write(text.getBytes(StandardCharsets.UTF_8));
		in.flush();
		return this;
	}

	/** Ends its standard input. */
	PlainProcess endInput() throws IOException {
		this.process.getOutputStream().close();
		return this;
	}

	Lines stdout() {
		return this.stdout;
	}

	Lines stderr() {
		return this.stderr;
	}

	/** Asks it to end, as a service manager does. */
	void terminate() {
		// Not destroy() of the process itself: that closes the streams, and with them the
		// last words.
		this.process.toHandle().destroy();
	}

	/** Interrupts it, as Ctrl-C does. */
	void interrupt() throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-INT", Long.toString(this.process.pid())).start().waitFor();
	}

	/** Ends it without giving it a word in the matter. */
	void kill() {
		this.process.toHandle().destroyForcibly();
		this.process.onExit().join();
	}

	/** Waits until it has ended by itself. */
	Outcome awaitExit() throws InterruptedException {
		if (!this.process.waitFor(Patience.START.toSeconds(), TimeUnit.SECONDS)) {
			throw new AssertionError("It does not end. It wrote:%n%s%n%s"
				.formatted(String.join("\n", this.stdout.seen()), String.join("\n", this.stderr.seen())));
		}
		return new Outcome(this.process.exitValue(), this.stdout.toTheEnd(), this.stderr.toTheEnd());
	}

	@Override
	public void close() {
		kill();
	}

}
