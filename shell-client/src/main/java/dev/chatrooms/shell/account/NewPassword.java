package dev.chatrooms.shell.account;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.view.Questions;
import org.springframework.stereotype.Component;

/**
 * Asks for a new password twice, because nobody sees what is typed.
 */
@Component
public class NewPassword {

	private final Questions questions;

	NewPassword(Questions questions) {
		this.questions = questions;
	}

	/**
	 * What was typed both times. Call only if somebody is there to be asked.
	 * @param otherwise what did not happen if the two differ
	 * @throws CommandFailure if they do
	 */
	public String ask(String question, String otherwise) {
		String password = this.questions.askSecretly(question);
		if (!password.equals(this.questions.askSecretly("Again: "))) {
			throw new CommandFailure(ExitCode.USAGE, "The two passwords differ; " + otherwise + " Try again.");
		}
		return password;
	}

}
