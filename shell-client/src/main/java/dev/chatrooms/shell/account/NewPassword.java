package dev.chatrooms.shell.account;

import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.RefusalCode;
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
	 * What was typed both times; nothing if nobody is there.
	 * @param otherwise what did not happen if the two differ
	 * @throws CommandFailure if they do, or no password can be like that
	 */
	public String ask(String question, String otherwise) {
		String password = this.questions.askSecretly(question);
		if (password.isEmpty() && !this.questions.available()) {
			return password;
		}
		if (password.isEmpty() || password.codePointCount(0, password.length()) > Limits.MAX_PASSWORD) {
			throw new CommandFailure(ExitCode.USAGE, RefusalCode.BAD_PASSWORD.sentence() + " Try again.");
		}
		if (!password.equals(this.questions.askSecretly("Again: "))) {
			throw new CommandFailure(ExitCode.USAGE, "The two passwords differ; " + otherwise + " Try again.");
		}
		return password;
	}

}
