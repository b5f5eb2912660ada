package dev.chatrooms.shell.view;

import java.time.Duration;

import dev.chatrooms.model.AccountName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class MentionTests {

	private static boolean mentions(String name, String words) {
		return new Mention(new AccountName(name)).isIn(words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada", "Ada", "ADA!", "hello ada", "@ada: look", "(@Ada)", "ada's tea", "is ada. Or not",
			"ada...", "ada- what?", "bob/ada", "tea\nada", "*ada*", "ada,bob", "ａｄａ", "adaさん", "\"ada\"", "ada?!",
			"-ada-" })
	void isTheNameAsAWord(String words) {
		assertThat(mentions("ada", words)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "adam", "Canada", "ada1", "ada_", "_ada", "ada-lovelace", "ada.example.org",
			"guest-ada", "x.ada", "adá", "ada\u0301", "adä", "aсda", "an adage", "1ada", "bob" })
	void isNoPartOfAnotherWord(String words) {
		assertThat(mentions("ada", words)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "Élodie, hallo ÉLODIE!", "Élodie, hallo Élodie", "Straße, STRASSE?", "İnci, inci",
			"guest-ada, @guest-ada", "a.b-c, see a.b-c.", "Σίσυφος, ΣΊΣΥΦΟΣ", "太郎, 太郎さん", "田中, はい田中太郎です",
			"Ольга, спасибо ольга)" })
	void foldsAsNamesDo(String name, String words) {
		assertThat(mentions(name, words)).isTrue();
	}

	@Test
	void isFoundInNoTimeBehindThousandsOfMarks() {
		String words = "x" + "\u0301\u0316".repeat(100_000) + " ada";

		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(mentions("ada", words)).isTrue());
	}

	@ParameterizedTest
	@CsvSource({ "Ольга, ольгами", "a.b, axb", "a.b, a.b.c", "Élodie, Elodie" })
	void isNotTakenForAPattern(String name, String words) {
		assertThat(mentions(name, words)).isFalse();
	}

}
