package dev.chatrooms.shell.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;

/**
 * A process of this computer, as Linux describes it below {@code /proc}.
 */
final class ServerProcess {

	/** The unit of times there: a hundredth of a second on every Linux. */
	private static final Duration TICK = Duration.ofMillis(10);

	/** Places of user and system time behind the name of the program, see proc(5). */
	private static final int USER_TIME = 11;

	private static final int SYSTEM_TIME = 12;

	private final Path directory;

	ServerProcess(long pid) {
		this.directory = Path.of("/proc", Long.toString(pid));
	}

	/**
	 * The time that processors have spent on it.
	 * @throws CommandFailure if there is no such process
	 */
	Duration cpu() {
		return cpu(read("stat"));
	}

	static Duration cpu(String stat) {
		// The name stands in parentheses and may contain anything, also these.
		String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		return TICK.multipliedBy(Long.parseLong(values[USER_TIME]) + Long.parseLong(values[SYSTEM_TIME]));
	}

	/**
	 * The memory that it holds, in kilobytes.
	 * @throws CommandFailure if there is no such process
	 */
	long resident() {
		return resident(read("status"));
	}

	static long resident(String status) {
		return status.lines()
			.filter(line -> line.startsWith("VmRSS:"))
			.map(line -> line.replaceAll("[^0-9]", ""))
			.mapToLong(Long::parseLong)
			.findFirst()
			.orElse(0);
	}

	private String read(String file) {
		try {
			return Files.readString(this.directory.resolve(file));
		}
		catch (IOException ex) {
			throw new CommandFailure(ExitCode.NOT_FOUND,
					"There is no process " + this.directory.getFileName() + " to watch.");
		}
	}

}
