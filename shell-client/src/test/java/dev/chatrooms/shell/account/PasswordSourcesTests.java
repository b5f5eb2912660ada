package dev.chatrooms.shell.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.view.RecordingScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
class PasswordSourcesTests {

	@TempDir
	private Path directory;

	private final RecordingScreen screen = new RecordingScreen();

	private PasswordSources sources(Map<String, Object> commandLine, String setting, Map<String, Object> environment) {
		StandardEnvironment all = new StandardEnvironment();
		all.getPropertySources().addFirst(new MapPropertySource(PasswordSources.COMMAND_LINE, commandLine));
		all.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
		all.getPropertySources()
			.addLast(new MapPropertySource("application.yml", Map.of("chatrooms.password-command",
					"echo from a file of settings", "chatrooms.password", setting)));
		return new PasswordSources(all, new PasswordFile(this.screen), new PasswordCommand(new Waiting()));
	}

	private Path file(String text, String rights) throws IOException {
		Path file = Files.writeString(this.directory.resolve("password"), text);
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
	}

	private static Map<String, Object> command(String line) {
		return Map.of("chatrooms.password-command", line);
	}

	@Test
	void takesTheFirstLineOfAFile() throws IOException {
		String name = file("größe 1 \r\nsecond\n", "rw-------").toString();

		assertThat(sources(Map.of("chatrooms.password-file", name), "other", Map.of()).find()).hasValue("größe 1 ");
		assertThat(this.screen.talk()).isEmpty();
	}

	@Test
	void warnsOfAFileThatOthersCanRead() throws IOException {
		String name = file("secret", "rw-r-----").toString();

		assertThat(sources(Map.of(), "", Map.of("CHATROOMS_PASSWORD_FILE", name)).find()).hasValue("secret");
		assertThat(this.screen.talk())
			.containsExactly("Others can read the file \"" + name + "\"; make it yours alone with: chmod 600 " + name);
	}

	@Test
	void takesTheFirstLineThatACommandPrints() {
		assertThat(sources(command("printf '%s\\n' 'two words' more; cat"), "other", Map.of()).find())
			.hasValue("two words");
	}

	@Test
	void prefersTheCommandLineToTheSettingsAndThoseToTheEnvironment() {
		Map<String, Object> environment = Map.of("CHATROOMS_PASSWORD_COMMAND", "echo environment");

		assertThat(sources(command("echo line"), "setting", environment).find()).hasValue("line");
		assertThat(sources(Map.of(), "setting", environment).find()).hasValue("setting");
		assertThat(sources(Map.of(), "", environment).find()).hasValue("environment");
		assertThat(sources(Map.of(), "", Map.of()).find()).isEmpty();
	}

	@Test
	void takesAPasswordAsItStands() {
		assertThat(sources(Map.of(), "a${b:c}", Map.of()).find()).hasValue("a${b:c}");
		assertThat(sources(Map.of(), "other", Map.of("CHATROOMS_PASSWORD", "${chatrooms.password}")).find())
			.hasValue("${chatrooms.password}");
	}

	@ParameterizedTest
	@CsvSource({ "exit 3, The password command ended with exit code 3.",
			"true, The password command printed nothing." })
	void tellsWhyACommandGaveNone(String line, String sentence) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> sources(command(line), "", Map.of()).find())
			.withMessage(sentence);
	}

	@Test
	void tellsWhyAFileGaveNone() throws IOException {
		String missing = this.directory.resolve("missing").toString();
		String empty = file("\nsecret", "rw-------").toString();

		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> sources(Map.of("chatrooms.password-file", missing), "", Map.of()).find())
			.withMessage("There is no file \"" + missing + "\".")
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.NOT_FOUND));
		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> sources(Map.of("chatrooms.password-file", empty), "", Map.of()).find())
			.withMessage("The file \"" + empty + "\" has no password on its first line.");
	}

	@Test
	void refusesToChooseBetweenTwo() {
		Map<String, Object> both = Map.of("chatrooms.password-file", "x", "chatrooms.password-command", "y");

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> sources(both, "", Map.of()).find())
			.withMessage("The password comes from one place; leave out one of --password-file and --password-command.");
	}

}
