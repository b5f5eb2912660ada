package dev.chatrooms.shell;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.ExitRequest;
import dev.chatrooms.shell.command.StandardInput;
import dev.chatrooms.shell.script.ScriptRunner;
import dev.chatrooms.shell.view.Console;
import dev.chatrooms.shell.view.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.ShellRunner;
import org.springframework.stereotype.Component;

/**
 * Our own runner: the stock one loses exit codes, arguments, comments and Ctrl-C. It runs
 * a shell for a person, one command, a script file, or standard input as a script.
 */
@Component
class ClientShellRunner implements ShellRunner {

	/**
	 * What they do does not depend on who is logged in, is done before that, or tells why
	 * it cannot be done.
	 */
	private static final Set<String> NEED_NO_LOGIN = Set.of("help", "man", "completion", "doctor", "newuser", "login",
			"guest", "load", "ignore", "unignore", "notify");

	private final Screen screen;

	private final ObjectProvider<InteractiveShell> shell;

	private final CommandRunner commands;

	private final ScriptRunner scripts;

	private final Stay stay;

	private final StandardInput input;

	private ExitCode outcome = ExitCode.OK;

	ClientShellRunner(Screen screen, ObjectProvider<InteractiveShell> shell, CommandRunner commands,
			ScriptRunner scripts, Stay stay, StandardInput input) {
		this.input = input;
		this.screen = screen;
		this.shell = shell;
		this.commands = commands;
		this.scripts = scripts;
		this.stay = stay;
	}

	@Override
	public void run(String[] args) {
		List<String> words = List.of(args);
		try {
			if (this.screen instanceof Console) {
				this.shell.getObject().run(words);
			}
			else {
				runPlainly(words);
			}
		}
		catch (ExitRequest exit) {
			this.outcome = ExitCode.OK;
		}
		catch (CommandFailure ex) {
			this.screen.talk(ex.sentence());
			this.outcome = ex.exitCode();
		}
		finally {
			this.stay.end();
		}
	}

	/** What the program ends with. */
	ExitCode outcome() {
		return this.outcome;
	}

	private void runPlainly(List<String> words) {
		Optional<String> first = words.stream().findFirst();
		if (first.map(word -> word.toLowerCase(Locale.ROOT)).filter(NEED_NO_LOGIN::contains).isEmpty()) {
			this.stay.begin();
		}
		if (first.isEmpty()) {
			runStandardInput();
		}
		else if (first.get().startsWith("@")) {
			this.scripts.runFile(first.get().substring(1));
		}
		else {
			this.commands.run(words);
		}
	}

	private void runStandardInput() {
		try {
			this.scripts.run(this.input.take(), "standard input");
		}
		catch (IOException ex) {
			throw new CommandFailure(ExitCode.FAILURE, "Standard input cannot be read.");
		}
	}

}
