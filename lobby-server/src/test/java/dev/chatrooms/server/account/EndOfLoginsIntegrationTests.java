package dev.chatrooms.server.account;

import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.ChangePassword;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Resume;
import dev.chatrooms.server.Holdup;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.order.Discipline;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When the logins of an account end, all of them do, with what they have in rooms; also
 * those that are just being made.
 */
class EndOfLoginsIntegrationTests {

	private static final Holdup SAVED = Holdup.before(SessionRepository.class, "save");

	private static final Holdup FOUND = Holdup.after(SessionRepository.class, "find");

	private static final Holdup CHANGED = Holdup.before(AccountRepository.class, "changePassword");

	private static TestLobby lobby;

	@BeforeAll
	static void open() {
		lobby = TestLobby.startWith(List.of(SAVED, FOUND, CHANGED));
	}

	@AfterAll
	static void close() {
		lobby.close();
	}

	private static TestPeer again(String name) {
		TestPeer peer = lobby.greeted();
		peer.login(name);
		return peer;
	}

	private static void changePassword(TestPeer peer, String wanted) {
		peer.ask(new ChangePassword(TestPeer.PASSWORD, wanted, "p"), Done.class);
	}

	@Test
	void thoseInRoomsEndWithThePassword() {
		try (TestPeer ada = lobby.newcomer("ada");
				TestPeer adasSeat = ada.enter("tea");
				TestPeer thief = again("ada");
				TestPeer thiefsSeat = thief.enter("tea")) {
			Admission way = thief.join("tea");

			changePassword(ada, "another");

			assertThat(thiefsSeat.refusal().message()).isEqualTo("Your password was changed; log in again.");
			thiefsSeat.awaitEnd();
			try (TestPeer later = TestPeer.ofRoom(way.port())) {
				assertThat(later.ask(new Enter(String.valueOf(way.ticket()), null, null), Refusal.class).code())
					.isEqualTo(RefusalCode.BAD_TICKET);
			}
			adasSeat.say("still here");
		}
	}

	@Test
	void oneThatIsBeingMadeWithTheOldPasswordEnds() {
		try (TestPeer bob = lobby.newcomer("bob"); TestPeer thief = lobby.greeted()) {
			Holdup.Held save = SAVED.next();
			thief.send(new Login(new AccountName("bob"), TestPeer.PASSWORD, null));
			save.await();

			changePassword(bob, "another");
			save.release();

			assertThat(thief.refusal().code()).isEqualTo(RefusalCode.BAD_CREDENTIALS);
			assertThat(lobby.bean(Sessions.class).of(new AccountName("bob"))).hasSize(1);
		}
	}

	@Test
	void oneThatIsBeingResumedEnds() {
		AccountName cid = new AccountName("cid");
		try (TestPeer first = lobby.greeted(); TestPeer again = lobby.greeted()) {
			first.register("cid");
			String token = String.valueOf(first.login("cid").token());
			Holdup.Held find = FOUND.next();
			again.send(new Resume(cid, token, null));
			find.await();

			lobby.bean(Discipline.class).dismiss(cid, "An operator has logged you out.");
			find.release();

			assertThat(again.refusal().code()).isEqualTo(RefusalCode.SESSION_OVER);
			first.awaitEnd();
		}
	}

	@Test
	void thatOfAGuestWhoIsForgottenIsNotResumedUnderTheNameOfTheNext() {
		try (TestPeer sam = lobby.greeted(); TestPeer again = lobby.greeted(); TestPeer next = lobby.greeted()) {
			Guest wanted = new Guest(new AccountName("sam"), null);
			Done entered = sam.ask(wanted, Done.class);
			AccountName name = new AccountName("guest-sam");
			Holdup.Held find = FOUND.next();
			again.send(new Resume(name, String.valueOf(entered.token()), null));
			find.await();

			sam.ask(new Logout(null, null), Done.class);
			assertThat(next.ask(wanted, Done.class).username()).isEqualTo(name);
			find.release();

			assertThat(again.refusal().code()).isEqualTo(RefusalCode.SESSION_OVER);
			assertThat(next.join("tea").ticket()).isNotNull();
		}
	}

	@Test
	void theOldPasswordIsNotGoodForOneMoreChange() {
		try (TestPeer dan = lobby.newcomer("dan"); TestPeer thief = again("dan"); TestPeer later = lobby.greeted()) {
			Holdup.Held change = CHANGED.next();
			thief.send(new ChangePassword(TestPeer.PASSWORD, "stolen", null));
			change.await();

			changePassword(dan, "another");
			change.finish();

			thief.awaitEnd();
			later.ask(new Login(new AccountName("dan"), "another", null), Done.class);
		}
	}

}
