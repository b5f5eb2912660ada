package dev.chatrooms.server.direct;

import java.nio.file.Path;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Collect;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.Mail;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Tell;
import dev.chatrooms.protocol.Told;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class DirectMessagesIntegrationTests {

	private static TestLobby lobby;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("direct.most-waiting=60", "direct.most-from-one=50", "direct.most-from-guest=5");
	}

	@AfterAll
	static void close() {
		lobby.close();
	}

	private static Tell tell(String to, String words) {
		return new Tell(new AccountName(to), words, "t");
	}

	private static Mail collect(TestPeer peer, Long... shown) {
		return peer.ask(new Collect(List.of(shown), null), Mail.class);
	}

	@Test
	void reachTheirReaderAndNobodyElse() {
		try (TestPeer ann = lobby.newcomer("ann");
				TestPeer ben = lobby.newcomer("ben");
				TestPeer eve = lobby.newcomer("eve")) {
			Done sent = ann.ask(tell("BEN", "hello\u001b[2J"), Done.class);
			Told got = ben.next(Told.class);

			assertThat(sent.message()).isEmpty();
			assertThat(sent.username()).hasToString("ben");
			assertThat(got.creator()).hasToString("ann");
			assertThat(got.contents()).isEqualTo("hello");
			assertThat(collect(eve).messages()).isEmpty();
			eve.ask(new Collect(List.of(got.id()), null), Mail.class);
			assertThat(collect(ben).messages()).as("nobody else can have it forgotten").containsExactly(got);
			assertThat(collect(ben, got.id()).messages()).isEmpty();
		}
	}

	@Test
	void waitForWhoIsNotOnline() {
		try (TestPeer cid = lobby.newcomer("cid"); TestPeer dan = lobby.greeted()) {
			dan.register("dan");

			Done sent = cid.ask(tell("dan", "when you are back"), Done.class);
			dan.login("dan");
			Mail mail = collect(dan);

			assertThat(sent.message()).isEqualTo("dan is not online and gets it at the next login.");
			assertThat(mail.messages()).extracting(Told::contents).containsExactly("when you are back");
			assertThat(collect(dan, mail.messages().get(0).id()).messages()).isEmpty();
		}
	}

	@Test
	void surviveARestart(@TempDir Path directory) {
		try (TestLobby first = TestLobby.startIn(directory);
				TestPeer fay = first.newcomer("fay");
				TestPeer gus = first.greeted()) {
			gus.register("gus");
			fay.ask(tell("gus", "kept"), Done.class);
		}
		try (TestLobby second = TestLobby.startIn(directory); TestPeer gus = second.greeted()) {
			gus.login("gus");
			assertThat(collect(gus).messages()).extracting(Told::contents).containsExactly("kept");
		}
	}

	@Test
	void comeInPagesOldestFirst() {
		try (TestPeer hal = lobby.newcomer("hal"); TestPeer ivy = lobby.greeted()) {
			ivy.register("ivy");
			String longWords = "x".repeat(3000);
			for (int i = 0; i < 5; i++) {
				hal.ask(tell("ivy", i + longWords), Done.class);
			}
			ivy.login("ivy");

			Mail first = collect(ivy);
			Long[] ids = first.messages().stream().map(Told::id).toArray(Long[]::new);
			Mail rest = collect(ivy, ids);

			assertThat(first.messages()).extracting((message) -> message.contents().charAt(0))
				.containsExactly('0', '1', '2');
			assertThat(rest.messages()).extracting((message) -> message.contents().charAt(0)).containsExactly('3', '4');
		}
	}

	@Test
	void areRefusedInPlainWords() {
		try (TestPeer jan = lobby.newcomer("jan")) {
			Refusal nobody = jan.ask(tell("nobody", "hello"), Refusal.class);
			Refusal empty = jan.ask(tell("jan", "  "), Refusal.class);

			assertThat(nobody).isEqualTo(Refusal.of(RefusalCode.NO_SUCH_PERSON, "There is nobody called nobody.", "t"));
			assertThat(empty.code()).isEqualTo(RefusalCode.EMPTY_CHAT);
		}
	}

	@Test
	void doNotPileUpForEver() {
		try (TestPeer kim = lobby.newcomer("kim");
				TestPeer mia = lobby.newcomer("mia");
				TestPeer lou = lobby.greeted()) {
			lou.register("lou");
			send(kim, 50);

			Refusal share = kim.ask(tell("lou", "again"), Refusal.class);
			send(mia, 10);
			Refusal full = mia.ask(tell("lou", "again"), Refusal.class);

			assertThat(share.code()).isEqualTo(RefusalCode.MAILBOX_FULL);
			assertThat(share.message()).startsWith("As many messages of yours wait for lou as may;");
			assertThat(full).isEqualTo(Refusal.of(RefusalCode.MAILBOX_FULL, "t"));
		}
	}

	@Test
	void ofAGuestAreFew() {
		try (TestPeer guest = lobby.greeted(); TestPeer ned = lobby.greeted(); TestPeer lou = lobby.greeted()) {
			lou.register("lou-2");
			guest.ask(new Guest(new AccountName("eve"), null), Done.class);
			for (int i = 0; i < 5; i++) {
				guest.ask(tell("lou-2", "again"), Done.class);
			}

			assertThat(guest.ask(tell("lou-2", "again"), Refusal.class).code()).isEqualTo(RefusalCode.MAILBOX_FULL);
			ned.register("ned");
			ned.login("ned");
			assertThat(ned.ask(tell("lou-2", "still fits"), Done.class).message()).startsWith("lou-2 is not online");
		}
	}

	private static void send(TestPeer from, int times) {
		for (int i = 0; i < times; i++) {
			from.ask(tell("lou", "again"), Done.class);
		}
	}

	@Test
	void areInNoLog(CapturedOutput output) {
		try (TestPeer max = lobby.newcomer("max"); TestPeer nan = lobby.newcomer("nan")) {
			max.ask(tell("nan", "the-secret-word"), Done.class);
			nan.next(Told.class);

			assertThat(output.getAll()).contains("logged in as max").doesNotContain("the-secret-word");
		}
	}

}
