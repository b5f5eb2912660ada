package dev.chatrooms.server.order;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.protocol.Appoint;
import dev.chatrooms.protocol.ChangeRoom;
import dev.chatrooms.protocol.Discipline;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Repair;
import dev.chatrooms.protocol.RoomNotice;
import dev.chatrooms.protocol.Sanction;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.account.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.chatrooms.server.order.Lab.LAB;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Those who are in a room hear what is done about it.
 */
class NoticeIntegrationTests {

	private static final ChangeRoom READ_ONLY = new ChangeRoom(LAB, null, null, null, null, null, true, null);

	private TestLobby lobby;

	private TestPeer ada;

	private TestPeer adaInside;

	private TestPeer bobInside;

	@BeforeEach
	void open() {
		this.lobby = TestLobby.start();
		this.ada = this.lobby.newcomer("ada");
		this.adaInside = this.ada.enter("lab");
		this.bobInside = this.lobby.newcomer("bob").enter("lab");
	}

	@AfterEach
	void close() {
		this.lobby.close();
	}

	private void assertNotice(String words) {
		RoomNotice notice = this.bobInside.await(RoomNotice.class);
		assertThat(notice.creator()).isEqualTo(new AccountName("ada"));
		assertThat(notice.contents()).isEqualTo(words);
	}

	@Test
	void ofEachChange() {
		this.ada.ask(new ChangeRoom(LAB, "all about tea", null, null, null, 5, null, null), Done.class);

		assertNotice("changed the topic: all about tea");
		assertNotice("wants pauses of 5 s between chats.");
		this.ada.ask(READ_ONLY, Done.class);
		assertNotice("lets only moderators talk.");
	}

	@Test
	void ofWhoIsWhatIfThatIsNew() {
		Appoint appointment = new Appoint(LAB, new AccountName("bob"), Role.MODERATOR, null);
		this.ada.ask(appointment, Done.class);
		assertNotice("made bob a moderator.");

		this.ada.ask(appointment, Done.class);
		this.ada.ask(READ_ONLY, Done.class);
		assertNotice("lets only moderators talk.");
	}

	@Test
	void ofSanctionsAgainstPeopleButNotOfAddresses() {
		this.lobby.newcomer("eve");
		this.lobby.bean(Accounts.class).operator(new AccountName("ada"), true);
		this.ada.ask(new Discipline(Sanction.BAN, LAB, "10.0.0.7", null, null, null), Done.class);

		this.ada.ask(new Discipline(Sanction.MUTE, LAB, "eve", 600, "too loud", null), Done.class);
		assertNotice("muted eve in lab for 10 minutes: too loud");
		this.ada.ask(new Discipline(Sanction.BAN, LAB, "eve", null, null, null), Done.class);
		assertNotice("banned eve from lab.");
	}

	@Test
	void isAnEventLikeAnyOtherAndCanBeFetched() {
		this.ada.ask(READ_ONLY, Done.class);
		long sequence = this.adaInside.await(RoomNotice.class).sequence();
		Done said = this.adaInside.say("quiet now");

		assertThat(said.sequence()).isEqualTo(sequence + 1);
		this.adaInside.ask(new Repair(sequence, sequence, "again"), RoomNotice.class);
	}

}
