package dev.chatrooms.shell.command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryFilterTests {

	private final HistoryFilter filter = new HistoryFilter(SomeCommands.catalog());

	@ParameterizedTest
	@ValueSource(strings = { "login ada secret", "  login ada secret", "LogIn ada secret", "/login ada secret",
			"login\tada\tsecret", "login \"ada\" \"secret\"", "login ada 'secret", "newuser ada secret",
			"join tea secret", "create tea --password secret", "room tea --password secret", "password secret",
			"NEWUSER ada secret extra", "logn ada secret", "login 'ada secret' secret", "login ada!secret",
			"ada secret" })
	void neverKeepsAPassword(String line) {
		assertThat(this.filter.keep(line).orElse("")).doesNotContain("secret");
	}

	@Test
	void keepsTheNameOfALogin() {
		assertThat(this.filter.keep("login ada secret")).contains("login ada");
	}

	@Test
	void keepsOtherCommandsAsTheyAre() {
		assertThat(this.filter.keep("join  tea")).contains("join tea");
		assertThat(this.filter.keep("say  tea")).contains("say  tea");
		assertThat(this.filter.keep("")).isEmpty();
	}

}
