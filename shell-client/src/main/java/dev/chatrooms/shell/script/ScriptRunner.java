package dev.chatrooms.shell.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.ExitRequest;
import dev.chatrooms.shell.command.TypedPath;
import dev.chatrooms.shell.command.Typing;
import dev.chatrooms.shell.people.Mailbox;
import dev.chatrooms.shell.room.Rooms;
import dev.chatrooms.shell.room.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs the commands of a script, one by one, to the end or to the first that fails. A
 * room that was entered by a script is left at its end.
 */
@Component
public class ScriptRunner {

	private static final int DEEPEST = 8;

	private final CommandRunner commands;

	private final Typing typing;

	private final Rooms rooms;

	private final Mailbox mailbox;

	private int depth;

	ScriptRunner(CommandRunner commands, Typing typing, Rooms rooms, Mailbox mailbox) {
		this.commands = commands;
		this.typing = typing;
		this.rooms = rooms;
		this.mailbox = mailbox;
	}

	/**
	 * Runs a file.
	 * @throws CommandFailure with file and line of the command that failed
	 */
	public void runFile(String file) {
		try (InputStream in = Files.newInputStream(Path.of(TypedPath.of(file)))) {
			run(in, file);
		}
		catch (NoSuchFileException ex) {
			throw new CommandFailure(ExitCode.NOT_FOUND,
					"There is no file \"" + file + "\". Paths begin where you started the program.");
		}
		catch (IOException ex) {
			throw new CommandFailure(ExitCode.FAILURE,
					"The file \"" + file + "\" cannot be read. It has to be text that you may read.");
		}
	}

	/** Runs what comes on the stream. */
	public void run(InputStream in, String name) throws IOException {
		if (this.depth == DEEPEST) {
			throw new CommandFailure(ExitCode.FAILURE, "Scripts nest at most " + DEEPEST + " deep.");
		}
		Whereabouts before = this.rooms.whereabouts();
		this.depth++;
		this.mailbox.open();
		try {
			runAll(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), name);
		}
		catch (ExitRequest exit) {
			// It ends the script and nothing else.
		}
		finally {
			this.depth--;
			if (this.depth == 0) {
				this.rooms.returnTo(before);
			}
		}
	}

	private void runAll(BufferedReader lines, String name) throws IOException {
		int number = 0;
		@Nullable String line = lines.readLine();
		while (line != null) {
			number++;
			String command = ScriptLine.command(line);
			if (!command.isEmpty()) {
				run(command, name + ":" + number);
			}
			line = lines.readLine();
		}
	}

	private void run(String command, String place) {
		try {
			this.typing.byProgram(() -> this.commands.run(command));
		}
		catch (CommandFailure ex) {
			throw new CommandFailure(ex.exitCode(), place + ": " + ex.sentence());
		}
	}

}
