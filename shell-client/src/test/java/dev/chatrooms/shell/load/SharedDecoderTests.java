package dev.chatrooms.shell.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameReader;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.RefusedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SharedDecoderTests {

	private final SharedDecoder decoder = new SharedDecoder();

	private static Posted chat(int sequence) {
		return chat("chat " + sequence, sequence);
	}

	private static Posted chat(String words, int sequence) {
		return new Posted(new AccountName("Ada"), new RoomName("tea"), words, Instant.EPOCH, 1, sequence);
	}

	private static RawFrame frame(Payload payload) {
		try {
			return FrameReader.read(new ByteArrayInputStream(FrameCodec.encode(payload)));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void readsAnEventOnceForAll() {
		Payload first = this.decoder.decode(frame(chat(1)));

		assertThat(first).isEqualTo(chat(1));
		assertThat(this.decoder.decode(frame(chat(1)))).isSameAs(first);
	}

	@Test
	void tellsEventsFromEachOtherHoweverMany() {
		IntStream.range(0, 20_000)
			.forEach(number -> assertThat(this.decoder.decode(frame(chat(number)))).isEqualTo(chat(number)));
	}

	@Test
	void tellsEventsFromEachOtherWhoseHashesAreTheSame() {
		RawFrame frame = frame(chat("Aa", 1));
		RawFrame alike = frame(chat("BB", 1));
		assertThat(Arrays.hashCode(alike.payload())).isEqualTo(Arrays.hashCode(frame.payload()));

		assertThat(this.decoder.decode(frame)).isEqualTo(chat("Aa", 1));
		assertThat(this.decoder.decode(alike)).isEqualTo(chat("BB", 1));
	}

	@Test
	void readsAnswersForEachMemberAnew() {
		RawFrame frame = frame(Done.said(1, 2, "label"));

		assertThat(this.decoder.decode(frame)).isEqualTo(this.decoder.decode(frame))
			.isNotSameAs(this.decoder.decode(frame));
	}

	@Test
	void takesTheTypeIntoAccount() {
		RawFrame chat = frame(chat(1));
		this.decoder.decode(chat);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.decoder.decode(new RawFrame("XXXX", chat.payload())));
	}

}
