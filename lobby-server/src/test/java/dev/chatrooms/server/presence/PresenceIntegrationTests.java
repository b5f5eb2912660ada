package dev.chatrooms.server.presence;

import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Announce;
import dev.chatrooms.protocol.Announcement;
import dev.chatrooms.protocol.Away;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.PeopleList;
import dev.chatrooms.protocol.Person;
import dev.chatrooms.protocol.PresenceChanged;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Resume;
import dev.chatrooms.protocol.Who;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class PresenceIntegrationTests {

	private TestLobby lobby;

	@BeforeEach
	void open() {
		this.lobby = TestLobby.start("presence.crowd=3", "presence.departure-grace=200ms");
	}

	@AfterEach
	void close() {
		this.lobby.close();
	}

	private static PresenceChanged change(String name, boolean online, int people) {
		return new PresenceChanged(new AccountName(name), online, people);
	}

	private static List<String> names(PeopleList page) {
		return page.people().stream().map(Person::name).map(AccountName::text).toList();
	}

	@Test
	void othersHearWhoComesAndGoes() {
		try (TestPeer ada = this.lobby.newcomer("ada"); TestPeer bob = this.lobby.newcomer("bob")) {
			assertThat(ada.next()).isEqualTo(change("bob", true, 2));

			bob.ask(new Logout(null, null), Done.class);

			assertThat(ada.next()).isEqualTo(change("bob", false, 1));
		}
	}

	@Test
	void aCutCountsAsGoingAfterAWhile() {
		try (TestPeer ada = this.lobby.newcomer("ada"); TestPeer bob = this.lobby.newcomer("bob")) {
			ada.next(PresenceChanged.class);

			bob.cut();

			assertThat(ada.next()).isEqualTo(change("bob", false, 1));
		}
	}

	@Test
	void nobodyHearsOfSomebodyWhoIsSoonBack() {
		try (TestPeer ada = this.lobby.newcomer("ada"); TestPeer bob = this.lobby.greeted()) {
			bob.register("bob");
			String token = String.valueOf(bob.login("bob").token());
			ada.next(PresenceChanged.class);
			try (TestPeer again = this.lobby.greeted()) {
				bob.cut();
				again.ask(new Resume(new AccountName("bob"), token, null), Done.class);

				again.ask(new Logout(null, null), Done.class);

				assertThat(ada.next()).as("nothing came between").isEqualTo(change("bob", false, 1));
			}
		}
	}

	@Test
	void aCrowdIsNotToldOneByOne() {
		try (TestPeer ada = this.lobby.newcomer("ada"); TestPeer bob = this.lobby.newcomer("bob")) {
			try (TestPeer cid = this.lobby.newcomer("cid"); TestPeer dan = this.lobby.newcomer("dan")) {
				dan.ask(new Logout(null, null), Done.class);

				assertThat(List.of(ada.next(), ada.next(), ada.next())).containsExactly(change("bob", true, 2),
						change("cid", true, 3), change("dan", false, 3));
				assertThat(bob.next()).isEqualTo(change("cid", true, 3));
				assertThat(cid.next()).isEqualTo(change("dan", false, 3));
			}
		}
	}

	@Test
	void listsWhoIsOnlineAndWhoIsAway() {
		try (TestPeer bob = this.lobby.newcomer("bob"); TestPeer ada = this.lobby.newcomer("ada")) {
			bob.ask(new Away(" at\u001b[2J lunch ", null), Done.class);

			PeopleList page = ada.ask(new Who(null, null, "1"), PeopleList.class);

			assertThat(names(page)).containsExactly("ada", "bob");
			assertThat(page.total()).isEqualTo(2);
			assertThat(page.people().get(1).away()).isEqualTo("at lunch");
			assertThat(page.people()).extracting(Person::address).containsOnlyNulls();
			bob.ask(new Away(null, null), Done.class);
			assertThat(ada.ask(new Who(null, null, "2"), PeopleList.class).people().get(1).away()).isNull();
		}
	}

	@Test
	void goesOnWhereAPageEnded() {
		try (TestPeer ada = this.lobby.newcomer("ada"); TestPeer bob = this.lobby.newcomer("bob")) {
			PeopleList rest = bob.ask(new Who(null, new AccountName("ada"), null), PeopleList.class);

			assertThat(names(rest)).containsExactly("bob");
			assertThat(names(ada.ask(new Who(null, new AccountName("bob"), null), PeopleList.class))).isEmpty();
			assertThat(rest.total()).isEqualTo(2);
		}
	}

	@Test
	void listsWhoIsInARoom() {
		try (TestPeer ada = this.lobby.newcomer("ada"); TestPeer bob = this.lobby.newcomer("bob")) {
			TestPeer inside = bob.enter("tea");

			assertThat(names(ada.ask(new Who(new RoomName("tea"), null, null), PeopleList.class)))
				.containsExactly("bob");
			assertThat(ada.ask(new Who(new RoomName("nowhere"), null, null), Refusal.class).code())
				.isEqualTo(RefusalCode.NO_SUCH_ROOM);
			inside.close();
		}
	}

	@Test
	void onlyOperatorsSeeAddressesAndAnnounce() {
		try (TestPeer ada = this.lobby.newcomer("ada"); TestPeer bob = this.lobby.newcomer("bob")) {
			assertThat(ada.ask(new Announce("hear me", null), Refusal.class).code())
				.isEqualTo(RefusalCode.NOT_PERMITTED);
			this.lobby.bean(JdbcTemplate.class).update("update account set operator = true where name = 'ada'");

			PeopleList page = ada.ask(new Who(null, null, null), PeopleList.class);
			ada.ask(new Announce("the server restarts", null), Done.class);

			assertThat(page.people().get(1).address()).isEqualTo(bob.address());
			assertThat(bob.await(Announcement.class).contents()).isEqualTo("the server restarts");
		}
	}

	@Test
	void strangersLearnNothing() {
		try (TestPeer nobody = this.lobby.greeted()) {
			assertThat(nobody.ask(new Who(null, null, null), Refusal.class).code()).isEqualTo(RefusalCode.LOGIN_FIRST);
		}
	}

}
