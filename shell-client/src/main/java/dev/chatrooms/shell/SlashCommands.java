package dev.chatrooms.shell;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.command.Hint;
import dev.chatrooms.shell.command.Typing;
import dev.chatrooms.shell.view.Screen;
import org.springframework.stereotype.Component;

/**
 * Commands where a line is speech unless it begins with a slash: a hint that names one
 * without it would be said as it stands.
 */
@Component
class SlashCommands {

	private final CommandRunner commands;

	private final Typing typing;

	private final Screen screen;

	SlashCommands(CommandRunner commands, Typing typing, Screen screen) {
		this.commands = commands;
		this.typing = typing;
		this.screen = screen;
	}

	/** Runs one, given without its slash; the person is told if it fails. */
	void run(String command) {
		try {
			this.typing.afterSlash(() -> this.commands.run(command));
		}
		catch (CommandFailure ex) {
			explain(ex);
		}
	}

	/** Tells the person why something was not done. */
	void explain(CommandFailure failure) {
		this.screen.talk(Hint.withSlash(failure.sentence()));
	}

}
