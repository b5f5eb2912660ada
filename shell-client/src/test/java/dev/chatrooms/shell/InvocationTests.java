package dev.chatrooms.shell;

import java.util.List;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.ProgramOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InvocationTests {

	private static Invocation of(String... args) {
		return Invocation.of(List.of(args));
	}

	@Test
	void takesOptionsBeforeTheCommandForSettings() {
		Invocation invocation = of("--host", "chat.example", "--port=50001", "--user", "ada", "join", "tea");

		assertThat(invocation.properties()).containsExactly("--chatrooms.host=chat.example", "--chatrooms.port=50001",
				"--chatrooms.user=ada");
		assertThat(invocation.words()).containsExactly("join", "tea");
	}

	@Test
	void leavesWhatFollowsTheCommandAlone() {
		assertThat(of("expect", "tea is ready", "--timeout", "5s").words()).containsExactly("expect", "tea is ready",
				"--timeout", "5s");
	}

	@Test
	void saysWhichOptionsCanBeInTheEnvironment() {
		assertThat(ProgramOption.values()).endsWith(ProgramOption.JSON, ProgramOption.VERSION, ProgramOption.HELP);
		assertThat(Invocation.USAGE).contains("All but the last three can also be set as CHATROOMS_HOST and so on");
	}

	@Test
	void knowsTheShortcuts() {
		assertThat(of("--help").shortcut()).isEqualTo("--help");
		assertThat(of("-h").shortcut()).isEqualTo("--help");
		assertThat(of("--port", "1", "--version").shortcut()).isEqualTo("--version");
	}

	@Test
	void refusesOptionsItDoesNotKnow() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> of("--prot", "1"))
			.withMessageStartingWith("There is no option --prot; did you mean --port?\nUsage: ")
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
	}

	@Test
	void guessesNothingFromAFarWord() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> of("--nosuch"))
			.withMessageStartingWith("There is no option --nosuch.\nUsage: ");
	}

	@Test
	void refusesAnOptionWithoutItsValueAndAPortThatIsNone() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> of("--host"))
			.withMessageStartingWith("The option --host needs a value.");
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> of("--port", "abc"))
			.withMessage("A port is a number from 1 to 65535, not abc.");
	}

	@Test
	void refusesALookThatThereIsNot() {
		assertThat(of("--theme", "Light", "--times=off").properties()).containsExactly("--chatrooms.theme=Light",
				"--chatrooms.times=off");
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> of("--theme", "pink"))
			.withMessage("A theme is auto, dark, light or plain, not pink.")
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> of("--times", "hours"))
			.withMessage("Times are seconds, minutes or off, not hours.");
	}

	@Test
	void takesWhereThePasswordIsAndWhoReads() {
		Invocation invocation = of("--json", "--password-file", "/run/secret", "--password-command=pass show chat",
				"list");

		assertThat(invocation.properties()).containsExactly("--chatrooms.json=true",
				"--chatrooms.password-command=pass show chat", "--chatrooms.password-file=/run/secret");
		assertThat(invocation.isJson()).isTrue();
		assertThat(of("list", "--json").isJson()).isFalse();
		assertThat(of("--json", "join", "tea").isForPerson()).isFalse();
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> of("--json=yes", "list"))
			.withMessageStartingWith("There is no option --json=yes");
	}

	@Test
	void isForAPersonWithoutACommandOrWithARoomToSitIn() {
		assertThat(of().isForPerson()).isTrue();
		assertThat(of("join", "tea").isForPerson()).isTrue();
		assertThat(of("JG", "tea").isForPerson()).isTrue();
		assertThat(of("menu").isForPerson()).isTrue();
		assertThat(of("query", "bob").isForPerson()).isTrue();
		assertThat(of("list").isForPerson()).isFalse();
		assertThat(of("@file").isForPerson()).isFalse();
	}

}
