package dev.chatrooms.shell;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.SomeCommands;
import dev.chatrooms.shell.command.Typing;
import dev.chatrooms.shell.view.RecordingScreen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SlashCommandsTests {

	private final RecordingScreen screen = new RecordingScreen();

	private final SlashCommands commands = new SlashCommands(SomeCommands.runner(SomeCommands.of(context -> {
		throw new CommandFailure(ExitCode.NOT_FOUND, "There is nobody called zed. See who is online with: who");
	}, "msg PERSON TEXT", "history [COUNT]"), this.screen, this.screen.questions(false)), new Typing(), this.screen);

	@Test
	void nameOthersAsTheyAreTypedHere() {
		this.commands.run("msg zed hello");
		this.commands.run("histroy");
		this.commands.run("msg zed");

		assertThat(this.screen.talk()).containsExactly("There is nobody called zed. See who is online with: /who",
				"There is no command histroy; did you mean /history?", "Usage: /msg PERSON TEXT");
	}

}
