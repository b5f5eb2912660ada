package dev.chatrooms.shell.command;

import java.io.InputStream;

import dev.chatrooms.shell.view.Questions;
import org.springframework.stereotype.Component;

/**
 * Standard input, which is read by one only: a script that comes on it, or a command that
 * sends it.
 */
@Component
public class StandardInput {

	private final Questions questions;

	private boolean taken;

	StandardInput(Questions questions) {
		this.questions = questions;
	}

	/**
	 * What comes on standard input.
	 * @throws CommandFailure if a person types it, or it is read already
	 */
	public InputStream take() {
		if (this.questions.available()) {
			throw new CommandFailure(ExitCode.USAGE, "Standard input is your keyboard here; type the text instead.");
		}
		if (this.taken) {
			throw new CommandFailure(ExitCode.USAGE, "Standard input is being read already.");
		}
		this.taken = true;
		return System.in;
	}

}
