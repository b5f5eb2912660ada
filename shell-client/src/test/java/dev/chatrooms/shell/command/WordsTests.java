package dev.chatrooms.shell.command;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WordsTests {

	@Test
	void cutsAtBlanksOfAnyKind() {
		assertThat(Words.of("  join\t tea  ")).containsExactly("join", "tea");
		assertThat(Words.of("   ")).isEmpty();
	}

	@Test
	void keepsQuotedWordsTogether() {
		assertThat(Words.of("expect \"tea is ready\" 'or so' \"\"")).containsExactly("expect", "tea is ready", "or so",
				"");
	}

	@Test
	void takesApostrophesAndBackslashesForWhatTheyAre() {
		assertThat(Words.of("login ada don't\\n")).containsExactly("login", "ada", "don't\\n");
	}

	@Test
	void refusesAnOpenQuote() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> Words.of("expect \"tea"))
			.withMessage("A quote (\") is not closed. Put another one at its end.");
	}

	@Test
	void givesTheRestUntouched() {
		assertThat(Words.rest("  say  Don't \"go\" ")).isEqualTo(" Don't \"go\" ");
		assertThat(Words.rest("say")).isEmpty();
	}

}
