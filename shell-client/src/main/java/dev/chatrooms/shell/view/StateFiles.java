package dev.chatrooms.shell.view;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program keeps what it remembers: {@code $XDG_STATE_HOME/chatrooms}, or
 * {@code ~/.local/state/chatrooms}, as the XDG Base Directory Specification says.
 */
public final class StateFiles {

	private StateFiles() {
	}

	/** The history file, which only its owner may read; none if it cannot be made. */
	static Optional<Path> history(Map<String, String> environment) {
		Path file = file(environment, "history");
		try {
			createUnlessThere(file, false);
			return Files.isWritable(file) ? Optional.of(file) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The path of a file, which need not be there; its directory, which only its owner
	 * may read, is made if that is possible.
	 */
	public static Path file(Map<String, String> environment, String name) {
		String state = environment.getOrDefault("XDG_STATE_HOME", "");
		Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
		Path base = Path.of(state).isAbsolute() ? Path.of(state) : home.resolve(Path.of(".local", "state"));
		Path directory = base.resolve("chatrooms");
		if (!base.isAbsolute()) {
			// Somebody without a home, which Java calls "?": nothing is made in its
			// place.
			return directory.resolve(name);
		}
		try {
			Files.createDirectories(base);
			createUnlessThere(directory, true);
		}
		catch (IOException ex) {
			// Whoever uses the file finds out, and knows what to say.
		}
		return directory.resolve(name);
	}

	/** Writes lines to a file, which only its owner may read if it is new. */
	public static void write(Path file, List<String> lines) throws IOException {
		createUnlessThere(file, false);
		Files.write(file, lines);
	}

	/** A new file for a moment, which only its owner may read. */
	static Path temporary(String name) throws IOException {
		return Files.createTempFile(name, ".txt", ownersOnly(false));
	}

	private static FileAttribute<?>[] ownersOnly(boolean directory) {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] { PosixFilePermissions
					.asFileAttribute(PosixFilePermissions.fromString(directory ? "rwx------" : "rw-------")) }
				: new FileAttribute<?>[0];
	}

	private static void createUnlessThere(Path path, boolean directory) throws IOException {
		try {
			if (directory) {
				Files.createDirectory(path, ownersOnly(true));
			}
			else {
				Files.createFile(path, ownersOnly(false));
			}
		}
		catch (FileAlreadyExistsException ex) {
			// Somebody made it, and gave it the rights they wanted.
		}
	}

}
