package dev.chatrooms.shell.command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryFilterTests {

	private final HistoryFilter filter = new HistoryFilter(SomeCommands.catalog("login NAME [PASSWORD]",
			"newuser NAME [PASSWORD]", "password [CURRENT] [NEW]", "list", "join ROOM [PASSWORD]",
			"create NAME [--password PASSWORD]", "room ROOM [--password PASSWORD]", "say TEXT", "me TEXT", "reply TEXT",
			"topic [TEXT]", "msg PERSON TEXT", "to ROOM TEXT", "send ROOM TEXT", "search TEXT", "on [EVENT] [TEXT]"));

	@ParameterizedTest
	@ValueSource(strings = { "login ada secret", "  login ada secret", "LogIn ada secret", "/login ada secret",
			"login\tada\tsecret", "login \"ada\" \"secret\"", "login ada 'secret", "newuser ada secret",
			"join tea secret", "create tea --password secret", "room tea --password secret", "password secret",
			"NEWUSER ada secret extra", "logn ada secret", "login 'ada secret' secret", "login ada!secret",
			"ada secret" })
	void neverKeepsAPassword(String line) {
		assertThat(this.filter.remembered(line).orElse("")).doesNotContain("secret");
	}

	@Test
	void keepsTheNameOfALogin() {
		assertThat(this.filter.remembered("login ada secret")).contains("login ada");
	}

	@Test
	void keepsOtherCommandsAsTheyAre() {
		assertThat(this.filter.remembered("join  tea")).contains("join tea");
		assertThat(this.filter.remembered("say  tea")).contains("say  tea");
		assertThat(this.filter.remembered("")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "msg bob the code is 4711, msg bob", "MSG  bob 4711, msg bob", "/msg bob 4711, msg bob",
			"msg \"bob 4711\" 4711, msg", "msg the/code 4711, msg", "msg bob, msg bob", "send #tea 4711, send #tea",
			"to tea 4711, to tea", "say 4711, say", "me is 4711, me", "reply 4711, reply", "topic 4711, topic" })
	void writesNothingThatWasSaid(String line, String written) {
		String remembered = this.filter.remembered(line).orElseThrow();

		assertThat(remembered).isEqualTo(line);
		assertThat(this.filter.written(remembered)).isEqualTo(written);
	}

	@ParameterizedTest
	@ValueSource(strings = { "list", "join tea", "search kettle", "on mention run notify-send hello" })
	void writesOtherCommandsAsTheyAre(String line) {
		assertThat(this.filter.written(line)).isEqualTo(line);
	}

}
