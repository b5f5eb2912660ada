package dev.chatrooms.server.presence;

import java.nio.file.Path;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.Resume;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.account.Accounts;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class GuestsIntegrationTests {

	private static TestLobby lobby;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("presence.guest-grace=2s");
	}

	@AfterAll
	static void close() {
		lobby.close();
	}

	private static Done enter(TestPeer peer, @Nullable String wanted) {
		return peer.ask(new Guest((wanted != null) ? new AccountName(wanted) : null, null), Done.class);
	}

	private static String nameOf(Done entered) {
		return String.valueOf(entered.username());
	}

	@Test
	void comeInWithJustAName() {
		try (TestPeer peer = lobby.greeted()) {
			assertThat(nameOf(enter(peer, "Ann"))).isEqualTo("guest-Ann");

			TestPeer inside = peer.enter("guests");
			inside.say("hello");

			assertThat(inside.await(Posted.class).creator()).isEqualTo(new AccountName("guest-Ann"));
			inside.close();
		}
	}

	@Test
	void comeInWithNoNameAtAll() {
		try (TestPeer one = lobby.greeted(); TestPeer other = lobby.greeted()) {
			assertThat(nameOf(enter(one, null))).matches("guest-[0-9]+").isNotEqualTo(nameOf(enter(other, null)));
		}
	}

	@Test
	void getAnotherNameIfTheirsIsTaken() {
		try (TestPeer one = lobby.greeted(); TestPeer two = lobby.greeted(); TestPeer three = lobby.greeted()) {
			enter(one, "ben");
			two.register("carl");

			assertThat(nameOf(enter(two, "BEN"))).isEqualTo("guest-BEN-2");
			assertThat(nameOf(enter(three, "carl"))).as("nobody passes for Carl").isEqualTo("guest-carl-2");
		}
	}

	@Test
	void keepLongNamesShortEnough() {
		try (TestPeer peer = lobby.greeted()) {
			assertThat(nameOf(enter(peer, "a".repeat(32)))).startsWith("guest-aaaa")
				.hasSizeLessThanOrEqualTo(AccountName.MAX_LENGTH);
		}
	}

	@Test
	void nobodyElseMayLookLikeOne() {
		try (TestPeer peer = lobby.greeted()) {
			Refusal refusal = peer.ask(new Register(new AccountName("Guest-dora"), "secret", null), Refusal.class);

			assertThat(refusal.code()).isEqualTo(RefusalCode.BAD_NAME);
			assertThat(refusal.message()).isEqualTo("Names that begin with guest- are for guests.");
		}
	}

	@Test
	void haveNoPassword() {
		try (TestPeer peer = lobby.greeted(); TestPeer thief = lobby.greeted()) {
			enter(peer, "eva");

			assertThat(thief.ask(new Login(new AccountName("guest-eva"), "", null), Refusal.class).code())
				.isEqualTo(RefusalCode.BAD_CREDENTIALS);
		}
	}

	@Test
	void mayComeBackAfterACutForAWhile() {
		try (TestPeer peer = lobby.greeted(); TestPeer again = lobby.greeted()) {
			Done entered = enter(peer, "fred");
			peer.cut();

			Resume resume = new Resume(new AccountName(nameOf(entered)), String.valueOf(entered.token()), null);

			assertThat(again.ask(resume, Done.class).username()).isEqualTo(entered.username());
		}
	}

	@Test
	void areForgottenWhenTheyGo() {
		Accounts accounts = lobby.bean(Accounts.class);
		try (TestPeer one = lobby.greeted(); TestPeer two = lobby.greeted()) {
			enter(one, "gina");
			enter(two, "hugo");

			one.ask(new Logout(null, null), Done.class);
			two.cut();

			assertThat(accounts.find(new AccountName("guest-gina"))).isEmpty();
			Awaitility.await().until(() -> accounts.find(new AccountName("guest-hugo")).isEmpty());
		}
	}

	@Test
	void areForgottenAfterARestart(@TempDir Path directory) {
		try (TestLobby first = TestLobby.startIn(directory); TestPeer peer = first.greeted()) {
			enter(peer, "ida");
		}
		try (TestLobby second = TestLobby.startIn(directory, "presence.guest-grace=1ms")) {
			Accounts accounts = second.bean(Accounts.class);
			Awaitility.await().until(() -> accounts.find(new AccountName("guest-ida")).isEmpty());
		}
	}

	@Test
	void canBeUnwanted() {
		try (TestLobby closed = TestLobby.start("presence.guests=false"); TestPeer peer = closed.greeted()) {
			assertThat(peer.ask(new Guest(null, "1"), Refusal.class)).isEqualTo(Refusal.of(RefusalCode.NO_GUESTS, "1"));
		}
	}

}
