package dev.chatrooms.model;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class CleanTextTests {

	/** What escape sequences are made of, and what text hides in. */
	private static final String[] PIECES = { "\u001B", "\u009B", "\u0090", "\u009D", "\u009C", "\u0007", "[", "]", "P",
			"X", "^", "_", "\\", "0", ";", "?", " ", "m", "H", "\r", "\n", "\t", "\u0085", "\u2028", "\u0000", "\u007F",
			"\u200B", "\u200C", "\u200D", "\u202E", "\u2066", "\u2069", "\uFEFF", "\uD83D", "\uDE00", "a", "é", "漢",
			"😀", "\u061C", "\u180E", "\uDB40\uDC01", "\uFFF9", "\u0301" };

	private static final String HARMFUL = "[\\p{Cc}&&[^\n\t]]|[\u2028\u2029\u200B\u200E\u200F\u061C\u180E\uFEFF]"
			+ "|[\u202A-\u202E\u2060-\u206F\uFFF9-\uFFFB]|\\x{E0001}|\\p{Cs}";

	@ParameterizedTest
	@ValueSource(strings = { "\u001B[31m", "\u009B31m", "\u001B[2J", "\u001B[1;1H", "\u001B[?25l", "\u001B[ q",
			"\u001B]0;title\u0007", "\u001B]0;title\u001B\\", "\u009D0;title\u009C", "\u001B]8;;http://x\u001B\\",
			"\u001BPq#0\u001B\\", "\u0090q#0\u009C", "\u001BXsos\u001B\\", "\u001B^pm\u001B\\", "\u001B_apc\u001B\\",
			"\u001Bc", "\u001B7", "\u001B(B", "\u001B#8", "\u0007", "\b", "\u007F", "\u0000", "\f", "\u000B",
			"\u0084" })
	void takesEscapeSequencesAndControlsOut(String harmful) {
		assertThat(CleanText.of("be" + harmful + "fore")).isEqualTo("before");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u001B]0;never ended", "\u001B[12", "\u0090never ended" })
	void leavesAnUnfinishedSequenceAsHarmlessText(String unfinished) {
		String clean = CleanText.of(unfinished);

		assertThat(clean).doesNotContainPattern(HARMFUL).isEqualTo(CleanText.of(clean));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F,
			0x061C, 0x200B, 0x2060, 0x2064, 0xFEFF, 0x180E, 0xFFF9, 0xFFFB, 0xE0001 })
	void takesOverridesAndInvisibleCharactersOut(int character) {
		assertThat(CleanText.of("be" + Character.toString(character) + "fore")).isEqualTo("before");
	}

	@ParameterizedTest
	@ValueSource(strings = { "नमस्\u200Dते", "می\u200Cخواهم", "👩\u200D💻", "two\nlines", "a\ttab", "é", "e\u0301",
			"❤\uFE0F", "שלום", "plain ASCII ~!@#", "" })
	void leavesWritingAlone(String text) {
		assertThat(CleanText.of(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "'\r\n'", "'\r'", "'\u0085'", "'\u2028'", "'\u2029'", "'\n'" })
	void makesEveryLineEndANewline(String end) {
		assertThat(CleanText.of("one" + end + "two")).isEqualTo("one\ntwo");
	}

	@Test
	void showsThatHalfACharacterWasThere() {
		assertThat(CleanText.of("a\uD83D")).isEqualTo("a\uFFFD");
		assertThat(CleanText.of("\uDE00\uD83Db")).isEqualTo("\uFFFD\uFFFDb");
	}

	@Test
	void putsNoticesOnOneLine() {
		assertThat(CleanText.singleLine("one\r\ntwo\tthree\u001B[1A")).isEqualTo("one two three");
	}

	@Test
	void leavesNothingHarmfulAndIsDoneAfterOnce() {
		Random random = new Random(4711);
		for (int round = 0; round < 20_000; round++) {
			String raw = text(random);

			String clean = CleanText.of(raw);

			assertThat(clean).as("of %s", raw.chars().mapToObj(Integer::toHexString).toList())
				.doesNotContainPattern(HARMFUL)
				.isEqualTo(CleanText.of(clean));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0090", "\u009D", "\u001B]", "\u001BP", "\u001B[", "\u009B1", "\u001B " })
	void cleansUnfinishedSequencesInNoTime(String opening) {
		String nasty = opening.repeat(100_000);

		assertThatCode(() -> assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CleanText.of(nasty)))
			.doesNotThrowAnyException();
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		int pieces = random.nextInt(12);
		for (int i = 0; i < pieces; i++) {
			text.append(random.nextInt(8) == 0 ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
					: PIECES[random.nextInt(PIECES.length)]);
		}
		return text.toString();
	}

}
