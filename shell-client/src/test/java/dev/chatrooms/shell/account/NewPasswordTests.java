package dev.chatrooms.shell.account;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.view.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NewPasswordTests {

	private final Deque<String> answers = new ArrayDeque<>();

	private boolean person = true;

	private final NewPassword passwords = new NewPassword(new Questions() {
		@Override
		public boolean available() {
			return NewPasswordTests.this.person;
		}

		@Override
		public String ask(String prompt) {
			throw new AssertionError(prompt);
		}

		@Override
		public String askSecretly(String prompt) {
			return NewPasswordTests.this.answers.remove();
		}
	});

	private String ask(String... typed) {
		this.answers.addAll(List.of(typed));
		return this.passwords.ask("Password: ", "nothing was done.");
	}

	@Test
	void isAskedForTwice() {
		assertThat(ask("secret", "secret")).isEqualTo("secret");
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> ask("secret", "secert"))
			.withMessage("The two passwords differ; nothing was done. Try again.");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 129 })
	void isNotAskedForAgainIfItCannotBeOne(int length) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> ask("x".repeat(length)))
			.withMessage("A password has 1 to 128 characters. Try again.");
	}

	@Test
	void isNothingWhereNobodyIs() {
		this.person = false;

		assertThat(ask("")).isEmpty();
	}

}
