package dev.chatrooms.server.order;

import java.time.Duration;

import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class TargetTests {

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "::1", "fe80::1", "2001:db8:0:0:0:0:0:1", "::ffff:10.0.0.1",
			"0000:0000:0000:0000:0000:ffff:192.168.100.228" })
	void isAnAddress(String typed) {
		assertThat(Target.of(typed).address()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada", "1.2.3", "cafe", "10.0.0.1.2", "a.b-c_d" })
	void isAPerson(String typed) {
		assertThat(Target.of(typed).person()).hasToString(typed);
	}

	@ParameterizedTest
	@CsvSource({ "1:2:3, BAD_VALUE", "':::', BAD_VALUE", "zoe:1, BAD_NAME", "'', BAD_NAME" })
	void isNeither(String typed, RefusalCode code) {
		assertThat(refusal(typed).code()).isEqualTo(code);
	}

	@Test
	void looksAtNothingLong() {
		String colons = ":".repeat(300_000) + "x";

		assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> assertThat(refusal(colons).code()).isEqualTo(RefusalCode.BAD_NAME));
		assertThat(refusal("x".repeat(65)).message()).isEqualTo("A name or an address has at most 64 characters.");
	}

	private static Refusal refusal(String typed) {
		return assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Target.of(typed)).actual().refusal();
	}

}
