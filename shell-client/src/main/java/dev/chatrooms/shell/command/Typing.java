package dev.chatrooms.shell.command;

import org.springframework.stereotype.Component;

/**
 * Whether a person has just typed the command that runs, or a program gives it, as a
 * script does. Only for the thread that runs commands.
 */
@Component
public class Typing {

	private boolean byPerson;

	/** Runs what a person typed at a prompt. */
	public void byPerson(Runnable command) {
		during(true, command);
	}

	/** Runs what nobody typed, although somebody may have asked for it. */
	public void byProgram(Runnable command) {
		during(false, command);
	}

	/** Whether somebody looks at the prompt again as soon as the command ends. */
	public boolean isByPerson() {
		return this.byPerson;
	}

	private void during(boolean person, Runnable command) {
		boolean before = this.byPerson;
		this.byPerson = person;
		try {
			command.run();
		}
		finally {
			this.byPerson = before;
		}
	}

}
