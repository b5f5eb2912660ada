package dev.chatrooms.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CancellationException;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.lobby.ClientSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProgramFaultTests {

	private static Throwable binding(String name, String value) {
		Binder binder = new Binder(new MapConfigurationPropertySource(Map.of(name, value)));
		return new IllegalStateException("No such bean",
				catchThrowableOfType(BindException.class, () -> binder.bind("chatrooms", ClientSettings.class)));
	}

	private static Throwable bindingLook(String name, String value) {
		Binder binder = new Binder(new MapConfigurationPropertySource(Map.of(name, value)));
		return catchThrowableOfType(BindException.class, () -> binder.bind("chatrooms", ScreenSettings.class));
	}

	private static void assertFault(Throwable failure, ExitCode code, String sentence) {
		CommandFailure fault = ProgramFault.of(failure);

		assertThat(fault.sentence()).isEqualTo(sentence);
		assertThat(fault.exitCode()).isEqualTo(code);
	}

	@Test
	void isWrongUsageIfASettingCannotBe() {
		assertFault(binding("chatrooms.port", "abc"), ExitCode.USAGE, "The setting chatrooms.port cannot be \"abc\".");
		assertFault(binding("chatrooms.port", "70000"), ExitCode.USAGE,
				"The setting chatrooms.port is a number from 1 to 65535, not 70000.");
		assertFault(bindingLook("chatrooms.theme", "pink"), ExitCode.USAGE,
				"A theme is auto, dark, light or plain, not pink.");
	}

	@Test
	void isWrongUsageIfTheSettingsCannotBeRead() {
		Throwable failure = catchThrowableOfType(YAMLException.class, () -> new Yaml().load("a: b\nc: d: e\n"));

		assertFault(failure, ExitCode.USAGE,
				"The file of settings is no YAML in line 2: mapping values are not allowed here.");
	}

	@Test
	void isAFailureForAllElse() {
		assertFault(new IllegalStateException("Two\nlines"), ExitCode.FAILURE,
				"The program failed: java.lang.IllegalStateException: Two lines");
		assertFault(new IllegalArgumentException("no setting"), ExitCode.FAILURE,
				"The program failed: java.lang.IllegalArgumentException: no setting");
		assertFault(new UncheckedIOException(new IOException("no terminal")), ExitCode.FAILURE,
				"The program failed: java.io.IOException: no terminal");
	}

	@Test
	void isAnInterruptionIfThePersonGaveUp() {
		assertFault(new CancellationException(), ExitCode.INTERRUPTED, "Interrupted.");
	}

}
