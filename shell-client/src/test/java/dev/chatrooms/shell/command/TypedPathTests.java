package dev.chatrooms.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypedPathTests {

	@Test
	void isAtHomeAfterATilde() {
		Path file = Path.of(TypedPath.of("~/notes/tea.chat"));

		assertThat(file).isAbsolute().endsWithRaw(Path.of("notes", "tea.chat"));
		assertThat(Files.isDirectory(file.getParent().getParent())).isTrue();
	}

	@Test
	void isElseWhatWasTyped() {
		assertThat(TypedPath.of("tea.chat")).isEqualTo("tea.chat");
		assertThat(TypedPath.of("/tmp/~/tea.chat")).isEqualTo("/tmp/~/tea.chat");
		assertThat(TypedPath.of("~tea")).isEqualTo("~tea");
	}

}
