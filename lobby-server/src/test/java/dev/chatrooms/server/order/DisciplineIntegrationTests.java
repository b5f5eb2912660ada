package dev.chatrooms.server.order;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Appoint;
import dev.chatrooms.protocol.BanList;
import dev.chatrooms.protocol.Discipline;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.ListBans;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Resume;
import dev.chatrooms.protocol.Sanction;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.ChatPage;
import dev.chatrooms.protocol.ReadHistory;
import dev.chatrooms.protocol.Search;
import dev.chatrooms.protocol.Who;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.audit.Audit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DisciplineIntegrationTests {

	private static final RoomName TEA = new RoomName("tea");

	private TestLobby lobby;

	private TestPeer ada;

	private TestPeer eve;

	private TestPeer adaInTea;

	private TestPeer eveInTea;

	@BeforeEach
	void open() {
		this.lobby = TestLobby.start();
		this.ada = this.lobby.newcomer("ada");
		this.eve = this.lobby.newcomer("eve");
		this.adaInTea = this.ada.enter("tea");
		this.eveInTea = this.eve.enter("tea");
	}

	@AfterEach
	void close() {
		this.ada.close();
		this.eve.close();
		this.adaInTea.close();
		this.eveInTea.close();
		this.lobby.close();
	}

	private static Discipline inTea(Sanction sanction, String who, @Nullable String reason) {
		return new Discipline(sanction, TEA, who, null, reason, null);
	}

	private static Discipline onServer(Sanction sanction, String who) {
		return new Discipline(sanction, null, who, null, null, null);
	}

	private static RefusalCode refused(TestPeer peer, Payload request) {
		return peer.ask(request, Refusal.class).code();
	}

	private void makeOperator(String name) {
		this.lobby.bean(Accounts.class).operator(new AccountName(name), true);
	}

	@Test
	void kicksSomebodyWhoMayComeBack() {
		Done done = this.ada.ask(inTea(Sanction.KICK, "EVE", "rude"), Done.class);

		assertThat(done.message()).isEqualTo("You kicked eve from tea.");
		assertThat(this.eveInTea.refusal().message()).isEqualTo("You were removed from tea by ada: rude");
		this.eveInTea.awaitEnd();
		this.eve.enter("tea").close();
	}

	@Test
	void tellsHowLongASanctionLasts() {
		Done banned = this.ada.ask(new Discipline(Sanction.BAN, TEA, "eve", 7200, "rude", null), Done.class);
		Done muted = this.ada.ask(new Discipline(Sanction.MUTE, TEA, "eve", 600, null, null), Done.class);

		assertThat(banned.message()).isEqualTo("You banned eve from tea for 2 hours.");
		assertThat(muted.message()).isEqualTo("You muted eve in tea for 10 minutes.");
		assertThat(this.eveInTea.refusal().message()).isEqualTo("You were banned from tea by ada for 2 hours: rude");
		this.eveInTea.awaitEnd();
		assertThat(this.eve.ask(new Join(TEA, null), Refusal.class).message())
			.isEqualTo("You are banned from tea for another 2 hours: rude.");
	}

	@Test
	void keepsSomebodyOut() {
		this.ada.ask(inTea(Sanction.BAN, "eve", "rude"), Done.class);
		this.eveInTea.awaitEnd();

		Refusal refusal = this.eve.ask(new Join(TEA, null), Refusal.class);

		assertThat(refusal.message()).isEqualTo("You are banned from tea: rude.");
		assertThat(this.ada.ask(new ListBans(TEA, null), BanList.class).bans()).hasSize(1)
			.allMatch((ban) -> ban.target().equals("eve") && "rude".equals(ban.reason()));
		this.ada.ask(inTea(Sanction.UNBAN, "eve", null), Done.class);
		this.eve.enter("tea").close();
	}

	@Test
	void forgetsABanWhoseTimeIsOver() {
		this.ada.ask(new Discipline(Sanction.BAN, TEA, "eve", 1, null, null), Done.class);

		assertThat(refused(this.eve, new Join(TEA, null))).isEqualTo(RefusalCode.BANNED);
		Awaitility.await().until(() -> {
			this.eve.send(new Join(TEA, null));
			return this.eve.next() instanceof Admission;
		});
	}

	@Test
	void silencesSomebody() {
		this.ada.ask(inTea(Sanction.MUTE, "eve", null), Done.class);

		Refusal refusal = this.eveInTea.ask(Say.of("hello", "1"), Refusal.class);
		Refusal again = this.eveInTea.ask(Say.once("hello", null, "id", true, "2"), Refusal.class);

		assertThat(refusal.code()).isEqualTo(RefusalCode.MUTED);
		assertThat(again.code()).as("pretending that it was stored").isEqualTo(RefusalCode.MUTED);
		this.ada.ask(inTea(Sanction.UNMUTE, "eve", null), Done.class);
		this.eveInTea.say("hello");
	}

	@Test
	void strangersKeepNoOrder() {
		for (Sanction sanction : Sanction.values()) {
			assertThat(refused(this.eve, inTea(sanction, "ada", null))).isEqualTo(RefusalCode.NOT_PERMITTED);
			assertThat(refused(this.ada, onServer(sanction, "eve"))).isEqualTo(RefusalCode.NOT_PERMITTED);
		}
		assertThat(refused(this.eve, new ListBans(TEA, null))).isEqualTo(RefusalCode.NOT_PERMITTED);
		assertThat(refused(this.ada, new ListBans(null, null))).isEqualTo(RefusalCode.NOT_PERMITTED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada", "nobody" })
	void strangersDoNotFindOutWhoHasAnAccount(String name) {
		AccountName person = new AccountName(name);

		assertThat(refused(this.eve, inTea(Sanction.KICK, name, null))).isEqualTo(RefusalCode.NOT_PERMITTED);
		assertThat(refused(this.eve, onServer(Sanction.BAN, name))).isEqualTo(RefusalCode.NOT_PERMITTED);
		assertThat(refused(this.eve, new Appoint(TEA, person, Role.MODERATOR, null)))
			.isEqualTo(RefusalCode.NOT_PERMITTED);
		assertThat(refused(this.eve, new Appoint(null, person, Role.OPERATOR, null)))
			.isEqualTo(RefusalCode.NOT_PERMITTED);
	}

	@Test
	void moderatorsDoNotKickTheOwner() {
		this.ada.ask(new Appoint(TEA, new AccountName("eve"), Role.MODERATOR, null), Done.class);

		assertThat(refused(this.eve, inTea(Sanction.KICK, "ada", null))).isEqualTo(RefusalCode.NOT_PERMITTED);
	}

	@Test
	void putsSomebodyOffTheServer() {
		makeOperator("ada");
		this.eve.ask(new Logout(null, null), Done.class);
		String token = String.valueOf(this.eve.login("eve").token());

		this.ada.ask(onServer(Sanction.BAN, "eve"), Done.class);

		assertThat(this.eve.refusal().message()).isEqualTo("You were banned from this server by ada.");
		this.eve.awaitEnd();
		this.eveInTea.awaitEnd();
		try (TestPeer again = this.lobby.greeted()) {
			assertThat(refused(again, new Login(new AccountName("eve"), TestPeer.PASSWORD, null)))
				.isEqualTo(RefusalCode.BANNED);
			assertThat(refused(again, new Resume(new AccountName("eve"), token, null)))
				.isEqualTo(RefusalCode.SESSION_OVER);
		}
		assertThat(this.lobby.bean(Audit.class).newest(1))
			.allMatch((line) -> line.actor().equals("ada") && line.act().equals("banned eve from the server"));
	}

	@Test
	void keepsAnAddressOut() {
		makeOperator("ada");

		this.ada.ask(onServer(Sanction.BAN, "127.0.0.1"), Done.class);

		this.eve.awaitEnd();
		try (TestPeer guest = this.lobby.greeted()) {
			assertThat(refused(guest, new Guest(null, null))).isEqualTo(RefusalCode.BANNED);
		}
	}

	@Test
	void whoIsBannedReadsNothingEither() {
		this.adaInTea.say("not for eve");
		this.ada.ask(inTea(Sanction.BAN, "eve", null), Done.class);

		assertThat(refused(this.eve, new ReadHistory(TEA, null, 5, null))).isEqualTo(RefusalCode.BANNED);
		assertThat(refused(this.eve, new Who(TEA, null, null))).isEqualTo(RefusalCode.BANNED);
		assertThat(this.eve.ask(new Search("not for", null, null, null, null), ChatPage.class).chats()).isEmpty();
		assertThat(this.ada.ask(new Search("not for", null, null, null, null), ChatPage.class).chats()).hasSize(1);
	}

	@Test
	void whoIsLetInAgainIsHeardAgain() {
		this.ada.ask(inTea(Sanction.BAN, "eve", null), Done.class);
		this.ada.ask(inTea(Sanction.UNBAN, "eve", null), Done.class);

		TestPeer again = this.eve.enter("tea");

		assertThat(again.say("here I am").sequence()).isPositive();
		again.close();
	}

	@Test
	void whatWasAGuestsGoesWithTheGuest() {
		try (TestPeer guest = this.lobby.greeted(); TestPeer next = this.lobby.greeted()) {
			Guest sam = new Guest(new AccountName("sam"), null);
			guest.ask(sam, Done.class);
			TestPeer inside = guest.enter("tea");
			this.ada.ask(inTea(Sanction.MUTE, "guest-sam", null), Done.class);

			guest.ask(new Logout(null, null), Done.class);

			inside.awaitEnd();
			inside.close();
			assertThat(next.ask(sam, Done.class).username()).hasToString("guest-sam");
			TestPeer fresh = next.enter("tea");
			fresh.say("somebody else");
			fresh.close();
		}
	}

	@Test
	void operatorsAreEqual() {
		makeOperator("ada");
		makeOperator("eve");

		assertThat(refused(this.ada, onServer(Sanction.KICK, "eve"))).isEqualTo(RefusalCode.NOT_PERMITTED);
	}

	@Test
	void saysWhatIsWrong() {
		assertThat(this.ada.ask(inTea(Sanction.KICK, "nobody", null), Refusal.class).message())
			.isEqualTo("There is nobody called nobody.");
		assertThat(this.ada.ask(inTea(Sanction.UNBAN, "eve", null), Refusal.class).message())
			.isEqualTo("eve is not banned from tea.");
	}

}
