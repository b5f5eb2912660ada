package dev.chatrooms.shell.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
class ExternalEditorTests {

	@TempDir
	private Path directory;

	private static String edited(String command, String text) throws IOException {
		return ExternalEditor.of(Map.of("EDITOR", command)).edit(text);
	}

	/** An editor that notes what it was given, and does one thing to it. */
	private String editor(String deed) throws IOException {
		Path script = Files.writeString(this.directory.resolve("an editor"), "#!/bin/sh\necho \"$#\" > \"" + seen()
				+ "\"; ls -l \"$1\" >> \"" + seen() + "\"; cat \"$1\" >> \"" + seen() + "\"\n" + deed + "\n");
		script.toFile().setExecutable(true);
		return "'" + script + "'";
	}

	private Path seen() {
		return this.directory.resolve("seen");
	}

	@Test
	void takesWhatWasSavedWithoutTheLastLineEnd() throws IOException {
		assertThat(edited(editor("printf 'one\\ntwo\\n' > \"$1\""), "half a")).isEqualTo("one\ntwo");
		assertThat(Files.readString(seen())).startsWith("1\n-rw-------").endsWith("half a");
	}

	@Test
	void leavesNoFileBehind() throws IOException {
		edited(editor("echo changed > \"$1\"; echo \"$1\" > \"" + seen() + "\""), "secret");

		assertThat(Path.of(Files.readString(seen()).strip())).doesNotExist();
	}

	@Test
	void letsNothingThroughThatWouldMoveTheCursor() throws IOException {
		assertThat(edited(editor("printf 'a\\033[2Jb\\r\\nc' > \"$1\""), "")).isEqualTo("ab\nc");
	}

	@Test
	void saysThatItFailed() throws IOException {
		String failing = editor("exit 3");

		assertThatExceptionOfType(IOException.class).isThrownBy(() -> edited(failing, "x"))
			.withMessageEndingWith("failed with exit code 3; your line is as it was.");
	}

	@Test
	void prefersTheVisualOne() throws IOException {
		String visual = editor("echo visual > \"$1\"");

		assertThat(ExternalEditor.of(Map.of("VISUAL", visual, "EDITOR", "false")).edit("")).isEqualTo("visual");
	}

	@Test
	void saysThatThereIsNone() {
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> ExternalEditor.of(Map.of("VISUAL", " ")).edit("x"))
			.withMessageStartingWith("No editor is chosen: set EDITOR");
	}

}
