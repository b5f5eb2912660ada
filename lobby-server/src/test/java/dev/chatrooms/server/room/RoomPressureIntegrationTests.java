package dev.chatrooms.server.room;

import java.util.stream.IntStream;

import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomPressureIntegrationTests {

	private static final int CHATS = 300;

	private TestLobby lobby;

	private TestPeer ada;

	@BeforeAll
	void start() {
		this.lobby = TestLobby.start("rooms.ticket-lifetime=1s");
		this.ada = this.lobby.newcomer("ada");
	}

	@AfterAll
	void stop() {
		this.lobby.close();
	}

	/**
	 * The queue holds all of it, since a busy computer may not let a reader read for a
	 * while.
	 */
	@Test
	void aLargePasteReachesEverybodyWhoReads() {
		try (TestLobby patient = TestLobby.start("wire.send-queue=2MB"); TestPeer bob = patient.newcomer("bob")) {
			paste(bob.enter("paste"), bob.enter("paste"));
		}
	}

	private static void paste(TestPeer writer, TestPeer reader) {
		String words = "x".repeat(4000);
		Thread pasting = new Thread(
				() -> IntStream.range(0, CHATS).forEach((i) -> writer.send(Say.of(i + words.substring(4), null))));
		Thread reading = new Thread(() -> IntStream.range(0, CHATS).forEach((i) -> writer.await(Posted.class)));
		pasting.start();
		reading.start();

		IntStream.range(0, CHATS).forEach((i) -> assertThat(reader.await(Posted.class).contents()).startsWith(i + "x"));

		writer.close();
		reader.close();
	}

	/**
	 * Only until the cut is anything said, since who is cut has a few seconds to take the
	 * last words.
	 */
	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void whoNeverReadsIsCutWithAReasonAndNobodyElseNotices(CapturedOutput output) {
		TestPeer writer = this.ada.enter("slow");
		TestPeer sleeper = this.ada.enter("slow");
		String words = "x".repeat(4000);
		String cut = sleeper.address() + " reads too slowly and is cut";

		for (int chat = 0; chat < 4 * CHATS && !output.getOut().contains(cut); chat++) {
			writer.say(words);
		}

		assertThat(output).contains(cut);
		assertThat(sleeper.refusal().code()).isEqualTo(RefusalCode.TOO_SLOW);
		sleeper.awaitEnd();
		assertThat(writer.say("still here").sequence()).isPositive();
		writer.close();
	}

	@Test
	void whoHasNoTicketCannotStayByMakingMistakes() {
		TestPeer inside = this.ada.enter("door");
		TestPeer loiterer = TestPeer.ofRoom(this.ada.join("door").port());

		loiterer.sendFrame("XXXX", "{}");

		assertThat(loiterer.next(Refusal.class).code()).isEqualTo(RefusalCode.UNKNOWN_TYPE);
		assertThat(loiterer.next(Refusal.class).code()).isEqualTo(RefusalCode.FRAME_TOO_SLOW);
		loiterer.awaitEnd();
		inside.close();
	}

}
