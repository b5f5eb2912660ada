package dev.chatrooms.shell.command;

import dev.chatrooms.protocol.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class HintTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					There is nobody called zed. See who is online with: who | There is nobody called zed. See who is online with: /who
					Say it with: on chat run PROGRAM, or end it with: on chat off | Say it with: /on chat run PROGRAM, or end it with: /on chat off
					There is no command histroy; did you mean history? | There is no command histroy; did you mean /history?
					There is no command "x". Type help to see the commands. | There is no command "x". Type /help to see the commands.
					Usage: kick PERSON [REASON] | Usage: /kick PERSON [REASON]
					The command doctor tells more. | The command /doctor tells more.
					""")
	void hasASlashWhereAPlainLineIsSpeech(String inTheLobby, String inARoom) {
		assertThat(Hint.withSlash(inTheLobby)).isEqualTo(inARoom);
	}

	@ParameterizedTest
	@CsvSource({ "There is no room called te; did you mean tea?", "You are in tea with 1 other (2 people).",
			"There is no option --jsn; did you mean --json?", "Begin with // to say what begins with /." })
	void leavesOtherWordsAlone(String sentence) {
		assertThat(Hint.withSlash(sentence)).isEqualTo(sentence);
	}

	@ParameterizedTest
	@EnumSource(names = { "NO_SUCH_PERSON", "NO_SUCH_ROOM", "ROOM_EXISTS", "ROOM_FULL", "NAME_TAKEN" })
	void findsTheCommandsThatRefusalsLeadTo(RefusalCode code) {
		String step = NextStep.after(code, "");

		assertThat(Hint.withSlash(step)).matches(".* with: /[a-z]+.*");
	}

	@Test
	void isFoundBelowAnotherSentence() {
		assertThat(Hint.withSlash("The option --for needs a value.\nUsage: ban PERSON"))
			.isEqualTo("The option --for needs a value.\nUsage: /ban PERSON");
	}

	@Test
	void isAsTheCommandWasTyped() {
		Typing typing = new Typing();

		typing.afterSlash(() -> {
			assertThat(typing.hint("Usage: who")).isEqualTo("Usage: /who");
			typing.byProgram(() -> assertThat(typing.hint("Usage: who")).isEqualTo("Usage: who"));
		});
		typing.byPerson(() -> assertThat(typing.hint("Usage: who")).isEqualTo("Usage: who"));
	}

}
