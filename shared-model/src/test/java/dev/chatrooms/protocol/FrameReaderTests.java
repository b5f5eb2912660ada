package dev.chatrooms.protocol;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FrameReaderTests {

	@Test
	void readsOneFrameAfterTheOtherUntilTheStreamEnds() throws IOException {
		InputStream in = stream("HELO0002{}CHAT0013{\"a\":\"\u00e9\"}  X");

		RawFrame first = FrameReader.read(in);
		RawFrame second = FrameReader.read(in);

		assertThat(first).isNotNull();
		assertThat(first.code()).isEqualTo("HELO");
		assertThat(first.payload()).asString().isEqualTo("{}");
		assertThat(second).isNotNull();
		assertThat(new String(second.payload(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":\"\u00e9\"}  X");
		assertThat(FrameReader.read(in)).isNull();
	}

	@Test
	void takesAFrameByteByByte() throws IOException {
		InputStream whole = stream("HELO0002{}");
		InputStream trickle = new InputStream() {
			@Override
			public int read() throws IOException {
				return whole.read();
			}

			@Override
			public int read(byte[] target, int from, int length) throws IOException {
				return whole.read(target, from, Math.min(1, length));
			}
		};

		assertThat(FrameReader.read(trickle)).isNotNull();
	}

	@Test
	void takesAFrameWithoutPayloadAndTheLongestOne() throws IOException {
		RawFrame empty = FrameReader.read(stream("LTRQ0000"));
		RawFrame longest = FrameReader.read(stream("LTRQ9999" + "x".repeat(9999)));

		assertThat(empty).isNotNull();
		assertThat(empty.payload()).isEmpty();
		assertThat(longest).isNotNull();
		assertThat(longest.payload()).hasSize(9999);
	}

	@ParameterizedTest
	@ValueSource(strings = { "helo0002{}", "HElO0002{}", "HEL 0002{}", "1ELO0002{}", "HEL\u00c90002{}",
			"\u0000\u0000\u0000\u00000002{}", "GET / HT", "@ELO0002", "[ELO0002" })
	void refusesATypeThatIsNotFourCapitals(String bytes) {
		assertThatExceptionOfType(MalformedFrameException.class).isThrownBy(() -> FrameReader.read(stream(bytes)))
			.withMessage("The type of a frame is 4 upper-case letters.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "HELO+1  {", "HELO  2 {}", "HELO-001", "HELO1_0{", "HELO0x1{", "HELO00{}",
			"HELO\u0661\u0662\u0663\u0664", "HELO:000", "HELO/000", "HELO0.10" })
	void refusesALengthThatIsNotFourDigits(String bytes) {
		assertThatExceptionOfType(MalformedFrameException.class).isThrownBy(() -> FrameReader.read(stream(bytes)))
			.withMessage("The length of a frame is 4 digits.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "H", "HELO", "HELO000", "HELO0002", "HELO0002{", "HELO9999{}" })
	void tellsThatTheStreamEndedWithinAFrame(String bytes) {
		assertThatExceptionOfType(EOFException.class).isThrownBy(() -> FrameReader.read(stream(bytes)));
	}

	@Test
	void looksAtTheHeaderBeforeItReadsAnyPayload() {
		InputStream in = new InputStream() {

			private final InputStream header = stream("CHAT99x9");

			@Override
			public int read() throws IOException {
				int next = this.header.read();
				assertThat(next).as("nothing is read after a bad header").isNotNegative();
				return next;
			}
		};

		assertThatExceptionOfType(MalformedFrameException.class).isThrownBy(() -> FrameReader.read(in));
	}

	@Test
	void readsADatagramThatIsOneFrame() throws IOException {
		RawFrame frame = FrameReader.read(bytes("BEAT0002{}"));

		assertThat(frame.code()).isEqualTo("BEAT");
		assertThat(frame.payload()).asString().isEqualTo("{}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "BEAT", "BEAT000", "BEAT0003{}", "BEAT0001{}", "BEAT0002{}BEAT0002{}", "beat0002{}",
			"BEAT+002{}" })
	void refusesADatagramThatIsNoneOrMore(String datagram) {
		assertThatExceptionOfType(MalformedFrameException.class).isThrownBy(() -> FrameReader.read(bytes(datagram)));
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(bytes(text));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
