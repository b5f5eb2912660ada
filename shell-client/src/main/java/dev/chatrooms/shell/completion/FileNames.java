package dev.chatrooms.shell.completion;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.shell.command.TypedPath;
import dev.chatrooms.shell.view.Completion;

/**
 * Paths of files as a person types them. Names with blanks are left out, since they would
 * be two words.
 */
final class FileNames {

	private static final int MOST = 200;

	private FileNames() {
	}

	/**
	 * The files and directories a path can become; a directory is not the end of it.
	 * Hidden ones only for who begins with the dot.
	 */
	static List<Completion> startingWith(String typed) {
		String parent = typed.substring(0, typed.lastIndexOf('/') + 1);
		String start = typed.substring(parent.length());
		List<Completion> found = new ArrayList<>();
		try (DirectoryStream<Path> files = Files
			.newDirectoryStream(Path.of(parent.isEmpty() ? "." : TypedPath.of(parent)))) {
			for (Path file : files) {
				String name = String.valueOf(file.getFileName());
				if (found.size() < MOST && fits(name, start)) {
					boolean directory = Files.isDirectory(file);
					found.add(new Completion(parent + name + (directory ? "/" : ""), !directory));
				}
			}
		}
		catch (IOException | InvalidPathException ex) {
			return List.of();
		}
		return found;
	}

	private static boolean fits(String name, String start) {
		boolean shown = !name.startsWith(".") || start.startsWith(".");
		return shown && name.startsWith(start) && name.equals(CleanText.of(name)) && !name.matches("(?s).*\\s.*");
	}

}
