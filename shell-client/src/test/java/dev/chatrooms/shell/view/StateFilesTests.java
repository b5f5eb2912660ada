package dev.chatrooms.shell.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StateFilesTests {

	@TempDir
	Path home;

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void makesAHistoryThatOnlyItsOwnerCanRead() throws IOException {
		Path file = StateFiles.history(Map.of("HOME", this.home.toString())).orElseThrow();

		assertThat(file).isEqualTo(this.home.resolve(".local/state/chatrooms/history"));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

	@Test
	void followsTheXdgDirectory() {
		assertThat(StateFiles.history(Map.of("HOME", "/nowhere", "XDG_STATE_HOME", this.home.toString())))
			.contains(this.home.resolve("chatrooms").resolve("history"));
	}

	@Test
	void makesNothingForSomebodyWithoutAHome() {
		Path file = StateFiles.file(Map.of("HOME", "?"), "file");

		assertThat(Path.of("?")).doesNotExist();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> StateFiles.write(file, List.of("x")));
	}

	@Test
	void doesWithoutAHistoryThatCannotBeMade() throws IOException {
		Path file = Files.createFile(this.home.resolve("file"));

		assertThat(StateFiles.history(Map.of("HOME", file.toString()))).isEmpty();
	}

}
