package dev.chatrooms.shell.command;

import dev.chatrooms.shell.view.Questions;
import org.springframework.stereotype.Component;

/**
 * Asks for what a command lacks, where somebody is there to be asked.
 */
@Component
public class MissingArguments {

	private final Questions questions;

	MissingArguments(Questions questions) {
		this.questions = questions;
	}

	/**
	 * What was typed, or else what the person answers.
	 * @throws MissingArgument if nothing was typed and nobody is there
	 */
	public String ask(String typed, String prompt) {
		if (!typed.isEmpty()) {
			return typed;
		}
		if (!this.questions.available()) {
			throw new MissingArgument();
		}
		return this.questions.ask(prompt);
	}

}
