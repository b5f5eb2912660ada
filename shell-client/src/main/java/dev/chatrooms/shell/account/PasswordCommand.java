package dev.chatrooms.shell.account;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Waiting;
import org.springframework.stereotype.Component;

/**
 * A command of the person's own that prints a password on its first line, such as that of
 * a password store.
 */
@Component
class PasswordCommand {

	/** Somebody may have to unlock the store first. */
	private static final long PATIENCE_SECONDS = 120;

	private static final int ENOUGH = 4096;

	private static final boolean WINDOWS = File.separatorChar == '\\';

	private final Waiting waiting;

	PasswordCommand(Waiting waiting) {
		this.waiting = waiting;
	}

	/**
	 * What the command prints. It speaks to the person on standard error.
	 * @throws CommandFailure if it prints nothing or fails
	 */
	String run(String command) {
		Process process = start(command);
		try {
			CompletableFuture<Optional<String>> printed = CompletableFuture.supplyAsync(() -> read(process))
				.thenCombine(process.onExit(), (text, ended) -> Optional.of(text));
			String text = this.waiting
				.awaitInSilence(printed.completeOnTimeout(Optional.empty(), PATIENCE_SECONDS, TimeUnit.SECONDS))
				.orElseThrow(() -> new CommandFailure(ExitCode.TIMEOUT,
						"The password command did not end within " + PATIENCE_SECONDS + " s."));
			if (process.exitValue() != 0) {
				throw new CommandFailure(ExitCode.FAILURE,
						"The password command ended with exit code " + process.exitValue() + ".");
			}
			if (text.isEmpty()) {
				throw new CommandFailure(ExitCode.FAILURE, "The password command printed nothing.");
			}
			return text;
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroy);
			process.destroy();
		}
	}

	private static Process start(String command) {
		List<String> shell = WINDOWS ? List.of("cmd", "/c", command) : List.of("sh", "-c", command);
		// Not our own standard input, which may be a script.
		Redirect nothing = Redirect.from(new File(WINDOWS ? "NUL" : "/dev/null"));
		try {
			return new ProcessBuilder(shell).redirectInput(nothing).redirectError(Redirect.INHERIT).start();
		}
		catch (IOException ex) {
			throw new CommandFailure(ExitCode.FAILURE, "The password command cannot be started.");
		}
	}

	private static String read(Process process) {
		try (InputStream out = process.getInputStream()) {
			return PasswordFile.firstLine(new String(out.readNBytes(ENOUGH), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
