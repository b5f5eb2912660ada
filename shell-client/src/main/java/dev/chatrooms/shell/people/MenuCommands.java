package dev.chatrooms.shell.people;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.view.Questions;
import org.springframework.shell.core.command.annotation.Command;

/**
 * The way into the menu.
 */
@Commands
class MenuCommands {

	private final Menu menu;

	private final Questions questions;

	MenuCommands(Menu menu, Questions questions) {
		this.menu = menu;
		this.questions = questions;
	}

	@Command(name = "menu", group = "7 shell", description = "Choose by number what to do.",
			help = """
					menu
					Shows what can be done, and asks for what it needs. It steps aside while you are in a room, and is there again
					when you have left it, until you go back to the prompt.
					Example: menu""")
	void menu() {
		if (!this.questions.available()) {
			throw new CommandFailure(ExitCode.NOT_PERMITTED,
					"A menu is for somebody at a terminal; scripts use commands.");
		}
		this.menu.show();
	}

}
