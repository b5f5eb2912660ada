package dev.chatrooms.shell.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.TypedPath;
import dev.chatrooms.shell.view.Screen;
import org.springframework.stereotype.Component;

/**
 * A file with a password on its first line.
 */
@Component
class PasswordFile {

	/** More than the longest password has. */
	private static final int ENOUGH = 4096;

	private final Screen screen;

	PasswordFile(Screen screen) {
		this.screen = screen;
	}

	/**
	 * The password; the person is told if others can read it too.
	 * @throws CommandFailure if there is none
	 */
	String read(String name) {
		Path file = Path.of(TypedPath.of(name));
		try {
			if (isOpenToOthers(file)) {
				this.screen
					.talk("Others can read the file \"" + name + "\"; make it yours alone with: chmod 600 " + name);
			}
			return firstLine(file, name);
		}
		catch (NoSuchFileException ex) {
			throw new CommandFailure(ExitCode.NOT_FOUND, "There is no file \"" + name + "\".");
		}
		catch (IOException ex) {
			throw new CommandFailure(ExitCode.FAILURE, "The file \"" + name + "\" cannot be read.");
		}
	}

	private static String firstLine(Path file, String name) throws IOException {
		byte[] start;
		try (var in = Files.newInputStream(file)) {
			start = in.readNBytes(ENOUGH);
		}
		String line = firstLine(new String(start, StandardCharsets.UTF_8));
		if (line.isEmpty()) {
			throw new CommandFailure(ExitCode.FAILURE, "The file \"" + name + "\" has no password on its first line.");
		}
		return line;
	}

	/** The first line of a text, without its end; nothing of an empty one. */
	static String firstLine(String text) throws IOException {
		String line = new BufferedReader(new StringReader(text)).readLine();
		return (line != null) ? line : "";
	}

	private static boolean isOpenToOthers(Path file) throws IOException {
		try {
			Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
			return Files.isRegularFile(file) && (rights.contains(PosixFilePermission.GROUP_READ)
					|| rights.contains(PosixFilePermission.OTHERS_READ));
		}
		catch (UnsupportedOperationException ex) {
			return false;
		}
	}

}
