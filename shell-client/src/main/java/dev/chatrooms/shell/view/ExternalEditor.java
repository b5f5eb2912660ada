package dev.chatrooms.shell.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import dev.chatrooms.model.CleanText;

/**
 * The editor that the person has chosen for the command line: {@code VISUAL}, or else
 * {@code EDITOR}.
 */
final class ExternalEditor {

	private final String command;

	private ExternalEditor(String command) {
		this.command = command;
	}

	/** The editor that the environment names. */
	static ExternalEditor of(Map<String, String> environment) {
		return Stream.of("VISUAL", "EDITOR")
			.map(variable -> environment.getOrDefault(variable, "").strip())
			.filter(command -> !command.isEmpty())
			.findFirst()
			.map(ExternalEditor::new)
			.orElseGet(() -> new ExternalEditor(""));
	}

	/**
	 * Lets the person edit a text, on the terminal of this process, and waits for it.
	 * @return what was saved, without the line end that editors add
	 * @throws IOException with a sentence, if there is no editor or it failed
	 */
	String edit(String text) throws IOException {
		if (this.command.isEmpty()) {
			throw new IOException("No editor is chosen: set EDITOR, for instance to nano, before you start.");
		}
		Path file = StateFiles.temporary("chat");
		try {
			Files.writeString(file, text);
			run(file);
			String saved = CleanText.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
			return saved.endsWith("\n") ? saved.substring(0, saved.length() - 1) : saved;
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	/** By way of a shell, as Git does it, since there may be options behind its name. */
	private void run(Path file) throws IOException {
		Process editor = new ProcessBuilder("sh", "-c", this.command + " \"$1\"", "editor", file.toString()).inheritIO()
			.start();
		int exitCode;
		try {
			exitCode = editor.waitFor();
		}
		catch (InterruptedException ex) {
			editor.destroy();
			throw new IOException("The editor was interrupted.", ex);
		}
		if (exitCode != 0) {
			throw new IOException("The editor \"" + CleanText.singleLine(this.command) + "\" failed with exit code "
					+ exitCode + "; your line is as it was.");
		}
	}

}
