package dev.chatrooms.shell.command;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTests {

	@ParameterizedTest
	@CsvSource({ "list, list, 0", "lits, list, 1", "logn, login, 1", "loginn, login, 1", "jojn, join, 1", "'', abc, 3",
			"abc, '', 3", "ca, abc, 3", "kettle, mettle, 1", "😀ab, 😀ba, 1" })
	void countsTheKeysBetweenTwoWords(String left, String right, int keys) {
		assertThat(Spelling.distance(left, right)).isEqualTo(keys);
		assertThat(Spelling.distance(right, left)).isEqualTo(keys);
	}

	@ParameterizedTest
	@CsvSource({ "lits, list", "LITS, list", "jion, join", "tae, tea", "parlor, parlour", "hsitory, history" })
	void findsTheWordThatWasMeant(String typed, String meant) {
		assertThat(Spelling.nearest(typed, List.of("list", "join", "leave", "history", "tea", "parlour")))
			.contains(meant);
	}

	@Test
	void prefersTheNearestAndThenTheFirst() {
		assertThat(Spelling.nearest("banx", List.of("unban", "bans", "band", "ban"))).contains("ban");
	}

	@ParameterizedTest
	@ValueSource(strings = { "zzz", "", "x", "listing", "Join", "say" })
	void guessesNothingThatIsNotNearOrIsTheSame(String typed) {
		assertThat(Spelling.nearest(typed, List.of("list", "join", "to", "r"))).isEmpty();
	}

}
