package dev.chatrooms.shell.script;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.ExitRequest;
import dev.chatrooms.shell.command.SomeCommands;
import dev.chatrooms.shell.command.Typing;
import dev.chatrooms.shell.people.Mailboxes;
import dev.chatrooms.shell.room.NoRooms;
import dev.chatrooms.shell.view.RecordingScreen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.shell.core.command.CommandContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScriptRunnerTests {

	private final RecordingScreen screen = new RecordingScreen();

	private final List<String> called = new ArrayList<>();

	private final ScriptRunner scripts = new ScriptRunner(
			SomeCommands.runner(SomeCommands.of(this::call, "say TEXT", "list", "fail", "exit", "script FILE"),
					this.screen, this.screen.questions(false)),
			new Typing(), NoRooms.of(this.screen), Mailboxes.empty(this.screen));

	private void call(CommandContext context) {
		List<String> arguments = SomeCommands.arguments(context);
		this.called.add(context.parsedInput().commandName() + arguments);
		switch (context.parsedInput().commandName()) {
			case "fail" -> throw new CommandFailure(ExitCode.NOT_FOUND, "It is not there.");
			case "exit" -> throw new ExitRequest();
			case "script" -> this.scripts.runFile(arguments.get(0));
			default -> {
			}
		}
	}

	private void run(String script) throws IOException {
		this.scripts.run(new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)), "standard input");
	}

	@Test
	void runsEveryLineButBlanksAndComments() throws IOException {
		run("# greet\n\nsay  größe, don't \\n\r\n// done\n  /list  \n");

		assertThat(this.called).containsExactly("say[ größe, don't \\n]", "list[]");
	}

	@Test
	void stopsAtTheFirstErrorWithItsLine() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> run("list\n\nfail\nlist\n"))
			.withMessage("standard input:3: It is not there.")
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.NOT_FOUND));
		assertThat(this.called).containsExactly("list[]", "fail[]");
	}

	@Test
	void endsAtExit() throws IOException {
		run("exit\nlist\n");

		assertThat(this.called).containsExactly("exit[]");
	}

	@Test
	void refusesAFileThatIsNotThere(@TempDir Path directory) {
		String file = directory.resolve("none").toString();

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> this.scripts.runFile(file))
			.withMessage("There is no file \"" + file + "\". Paths begin where you started the program.")
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.NOT_FOUND));
	}

	@Test
	void doesNotRunInCirclesForEver(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("circle");
		Files.writeString(file, "script \"" + file + "\"\n");

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> this.scripts.runFile(file.toString()))
			.withMessageEndingWith("Scripts nest at most 8 deep.");
	}

}
