package dev.chatrooms.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.model.InvalidChatException.Reason;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Scrollback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChatTextTests {

	private static final int SMALL_STACK = 256 * 1024;

	@Test
	void isCleanAndWithoutBlanksAround() {
		assertThat(new ChatText("  hel\u001B[31mlo\r\nyou \n").value()).isEqualTo("hello\nyou");
	}

	@Test
	void keepsOneEmptyLineOfMany() {
		assertThat(new ChatText("a\n \n\n\t\n\nb\n\nc\nd").value()).isEqualTo("a\n\nb\n\nc\nd");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n\t ", "\u001B[2J", "\u200B\u202E", " \u0000 ", "\u00A0", "\u200D\u200C",
			"\u3164", "\u2800", "\uFE0F", "\u00AD" })
	void isNothingWithoutWords(String nothing) {
		assertThatExceptionOfType(InvalidChatException.class).isThrownBy(() -> new ChatText(nothing))
			.withMessage("There is nothing to say in that chat.")
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(Reason.EMPTY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "é", "\uD801\uDC00" })
	void hasUpTo4000CodePointsWhereBytesAllow(String letter) {
		int most = Math.min(4000, 9000 / letter.getBytes(StandardCharsets.UTF_8).length);

		assertThat(new ChatText(letter.repeat(most)).value()).hasSize(most * letter.length());
		assertTooLong(letter.repeat(most + 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "\\" })
	void countsEscapedCharactersTwice(String escaped) {
		String words = "é".repeat(2500) + escaped.repeat(1500);

		assertThatCode(() -> new ChatText("é".repeat(2500) + "x".repeat(1500))).doesNotThrowAnyException();
		assertThatCode(() -> new ChatText(words)).doesNotThrowAnyException();
		assertTooLong("漢".repeat(2500) + escaped.repeat(751));
	}

	/** The letters at both ends keep what is between them from being stripped. */
	@ParameterizedTest
	@ValueSource(
			strings = { "\n", " \n", "\t\n", "\r\n", "\u2028", " ", "\n\n \n", "\n\u001B[m", "\u0301", "\u0316\u0301" })
	void takesNoStackAndNoTimeHoweverManyLinesAFrameHolds(String piece) throws Exception {
		String words = "x" + piece.repeat(9_900 / piece.getBytes(StandardCharsets.UTF_8).length) + "y";
		FutureTask<Boolean> reading = new FutureTask<>(() -> isChat(words));
		new Thread(null, reading, "small", SMALL_STACK).start();

		assertThatCode(() -> reading.get(5, TimeUnit.SECONDS)).doesNotThrowAnyException();
	}

	@Test
	void countsWhatIsLeftAfterCleaning() {
		assertThat(new ChatText("\u001B[1m".repeat(2000) + "words").value()).isEqualTo("words");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "é", "漢", "😀", "\"", "\\", "a\n", "a\t", "\u00AD", "\u0301a", "</" })
	void fitsInAFrameWithTheLongestNames(String piece) {
		ChatText longest = longest(piece);
		Posted chat = new Posted(new AccountName("\uD801\uDC00".repeat(32)), new RoomName("\uD801\uDC00".repeat(64)),
				longest.value(), Instant.parse("2026-12-31T23:59:59.999999999Z"), Long.MAX_VALUE, Long.MAX_VALUE);

		assertThatCode(() -> FrameCodec.encode(chat)).doesNotThrowAnyException();
		assertThatCode(() -> FrameCodec.encode(new Scrollback(List.of(chat), false))).doesNotThrowAnyException();
	}

	private static ChatText longest(String piece) {
		int fits = 0;
		for (int step = 4096; step > 0; step /= 2) {
			fits += isChat(piece.repeat(fits + step) + "x") ? step : 0;
		}
		return new ChatText(piece.repeat(fits) + "x");
	}

	private static boolean isChat(String words) {
		try {
			return !new ChatText(words).value().isEmpty();
		}
		catch (InvalidChatException ex) {
			return false;
		}
	}

	private static void assertTooLong(String words) {
		assertThatExceptionOfType(InvalidChatException.class).isThrownBy(() -> new ChatText(words))
			.withMessage("A chat has at most 4000 characters (and 9000 bytes); nothing was sent.")
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG));
	}

}
