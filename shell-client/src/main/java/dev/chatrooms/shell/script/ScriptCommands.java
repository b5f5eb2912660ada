package dev.chatrooms.shell.script;

import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.MissingArgument;
import dev.chatrooms.shell.view.Questions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/**
 * Scripts from within the shell.
 */
@Commands
class ScriptCommands {

	/** Asked for late, because scripts run commands, of which this is one. */
	private final ObjectProvider<ScriptRunner> scripts;

	private final Questions questions;

	ScriptCommands(ObjectProvider<ScriptRunner> scripts, Questions questions) {
		this.scripts = scripts;
		this.questions = questions;
	}

	@Command(name = "script", group = "6 scripts", description = "Run the commands in a file.", help = """
			script FILE
			Runs each line of the file as a command and stops at the first that fails. Lines that start with # or // are
			comments. A room that the script enters is left at its end.
			Example: script tea.txt""")
	void script(@Argument(index = 0) String file) {
		if (file.isEmpty() && !this.questions.available()) {
			throw new MissingArgument();
		}
		this.scripts.getObject().runFile(file.isEmpty() ? this.questions.ask("File: ") : file);
	}

}
