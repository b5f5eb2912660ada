package dev.chatrooms.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisabledOnOs(OS.WINDOWS)
class SettingsFilesTests {

	private static final String ARGUMENT = "--spring.config.location=";

	@Test
	void areBesideTheProgramAndThePersonsOwn(@TempDir Path directory) throws IOException {
		File jar = Files.createFile(directory.resolve("shell-client.jar")).toFile();

		assertThat(SettingsFiles.argument(Map.of("HOME", "/people/ada"), jar))
			.isEqualTo(ARGUMENT + "optional:" + directory.toUri() + ",optional:file:///people/ada/.config/chatrooms/");
		assertThat(SettingsFiles.argument(Map.of("HOME", "/people/ada", "XDG_CONFIG_HOME", "/etc/ada"), null))
			.isEqualTo(ARGUMENT + "optional:file:///etc/ada/chatrooms/");
	}

	@Test
	void areNeverInTheCurrentDirectory() {
		assertThat(SettingsFiles.argument(Map.of("HOME", "?"), null)).isEqualTo(ARGUMENT);
		assertThat(SettingsFiles.argument(Map.of("HOME", "/people/ada", "XDG_CONFIG_HOME", "."), null))
			.isEqualTo(ARGUMENT + "optional:file:///people/ada/.config/chatrooms/");
		assertThat(SettingsFiles.argument(Map.of("HOME", "/people/a,b;c*/${d}"), null))
			.isEqualTo(ARGUMENT + "optional:file:///people/a%2Cb%3Bc%2A/$%7Bd%7D/.config/chatrooms/");
	}

}
