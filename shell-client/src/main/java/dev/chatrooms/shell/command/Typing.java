package dev.chatrooms.shell.command;

import org.springframework.stereotype.Component;

/**
 * Whether a person has just typed the command that runs, and how, or a program gives it,
 * as a script does. Only for the thread that runs commands.
 */
@Component
public class Typing {

	private Manner manner = Manner.PROGRAM;

	/** Runs what a person typed where every line is a command. */
	public void byPerson(Runnable command) {
		during(Manner.BARE, command);
	}

	/** Runs what a person typed where a line is speech, but for those with a slash. */
	public void afterSlash(Runnable command) {
		during(Manner.SLASH, command);
	}

	/** Runs what nobody typed, although somebody may have asked for it. */
	public void byProgram(Runnable command) {
		during(Manner.PROGRAM, command);
	}

	/** Whether somebody looks at the prompt again as soon as the command ends. */
	public boolean isByPerson() {
		return this.manner != Manner.PROGRAM;
	}

	/** A sentence that names a command, in the way in which this one was typed. */
	public String hint(String sentence) {
		return (this.manner == Manner.SLASH) ? Hint.withSlash(sentence) : sentence;
	}

	private void during(Manner next, Runnable command) {
		Manner before = this.manner;
		this.manner = next;
		try {
			command.run();
		}
		finally {
			this.manner = before;
		}
	}

	private enum Manner {

		/** Not at all. */
		PROGRAM,

		/** With nothing before it. */
		BARE,

		/** After a slash. */
		SLASH

	}

}
