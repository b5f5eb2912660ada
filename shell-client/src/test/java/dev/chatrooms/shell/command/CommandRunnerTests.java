package dev.chatrooms.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.chatrooms.shell.view.RecordingScreen;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.CommandContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandRunnerTests {

	private final RecordingScreen screen = new RecordingScreen();

	private final List<String> called = new ArrayList<>();

	private CommandRunner runner(boolean person) {
		return SomeCommands.runner(SomeCommands.of(this::call, "login NAME [PASSWORD]", "list", "help [COMMAND]"),
				this.screen, this.screen.questions(person));
	}

	private void call(CommandContext context) {
		this.called.add(context.parsedInput().commandName() + SomeCommands.arguments(context));
		if (context.parsedInput().commandName().equals("list")) {
			throw new ExitRequest();
		}
	}

	@Test
	void runsACommandWithItsArguments() {
		runner(false).run("login ada");

		assertThat(this.called).containsExactly("login[ada]");
	}

	@Test
	void showsTheUsageForTooManyArguments() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> runner(true).run("login ada b c"))
			.withMessage("Usage: login NAME [PASSWORD]")
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
		assertThat(this.called).isEmpty();
	}

	@Test
	void refusesMissingArgumentsWhereNobodyCanBeAsked() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> runner(false).run("login"))
			.withMessage("Usage: login NAME [PASSWORD]");
	}

	@Test
	void showsTheUsageAndGoesOnWhereAPersonCanBeAsked() {
		runner(true).run("login");

		assertThat(this.screen.talk()).containsExactly("Usage: login NAME [PASSWORD]");
		assertThat(this.called).containsExactly("login[]");
	}

	@Test
	void answersTheHelpOptionOfEveryCommand() {
		runner(false).run("login --help");

		assertThat(this.called).containsExactly("help[login]");
	}

	@Test
	void letsEveryCommandAnswerProgramsOnlyWhileItRuns() {
		CommandRunner runner = SomeCommands.runner(SomeCommands.of(context -> {
			this.called.add(Boolean.toString(this.screen.isJson()));
			context.outputWriter().println("some text");
		}, "login NAME [PASSWORD]", "say TEXT"), this.screen, this.screen.questions(false));

		runner.run("login ada --json");
		runner.run("login ada");
		runner.run("say --json");

		assertThat(this.called).containsExactly("true", "false", "false");
		assertThat(this.screen.talk()).containsExactly("some text");
		assertThat(this.screen.data()).containsExactly("some text", "some text");
	}

	@Test
	void leavesWhatOthersShowAsItIsUnlessTheCommandIsTheWholeProgram() {
		CommandRunner runner = SomeCommands.runner(SomeCommands.of(
				context -> this.called
					.add(this.screen.isJson() + " " + CompletableFuture.supplyAsync(this.screen::isJson).join()),
				"list"), this.screen, this.screen.questions(false));

		runner.run("list --json");
		runner.run("list");
		runner.run(List.of("list", "--json"));
		runner.run("list");

		assertThat(this.called).containsExactly("true false", "false false", "true true", "false false");
	}

	@Test
	void letsTheWishToExitThrough() {
		assertThatExceptionOfType(ExitRequest.class).isThrownBy(() -> runner(false).run("list"));
	}

}
