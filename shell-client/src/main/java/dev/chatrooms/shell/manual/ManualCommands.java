package dev.chatrooms.shell.manual;

import java.util.List;
import java.util.Locale;

import dev.chatrooms.shell.command.Catalog;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/**
 * The manual page, and completion for the shell one starts the program from.
 */
@Commands
class ManualCommands {

	/** Asked for late, because the catalog contains these commands. */
	private final ObjectProvider<Catalog> catalog;

	ManualCommands(ObjectProvider<Catalog> catalog) {
		this.catalog = catalog;
	}

	@Command(name = "completion", group = "7 shell",
			description = "Print what lets bash, zsh or fish complete commands.",
			help = """
					completion bash|zsh|fish
					Prints a script for bash, zsh or fish, with which TAB completes the commands and options of chat. For bash:
					chat completion bash > ~/.local/share/bash-completion/completions/chat
					Example: completion bash""")
	String completion(@Argument(index = 0) String shell) {
		List<Word> commands = this.catalog.getObject().all().stream().map(this::word).toList();
		return switch (shell.toLowerCase(Locale.ROOT)) {
			case "bash" -> BashCompletion.of(commands);
			case "zsh" -> ZshCompletion.of(commands);
			case "fish" -> FishCompletion.of(commands);
			default -> throw new CommandFailure(ExitCode.USAGE, "A shell is bash, zsh or fish, not \"" + shell + "\".");
		};
	}

	@Command(name = "man", group = "7 shell", description = "Print the manual page.", help = """
			man
			Prints the manual page of the program. To read it: chat man | man -l -
			To keep it: chat man > ~/.local/share/man/man1/chat.1
			Example: man""")
	String man() {
		return ManualPage.of(this.catalog.getObject());
	}

	private Word word(org.springframework.shell.core.command.Command command) {
		return Word.of(command, this.catalog.getObject().usage(command));
	}

}
