package dev.chatrooms.endtoend;

import java.io.IOException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ada owns rooms and keeps order in them; Bob and Eve are in them, or want to be.
 */
class OwnRoomsEndToEndTests {

	@RegisterExtension
	static final Household HOUSE = new Household();

	private static Talker ada;

	private static Talker bob;

	private static Talker eve;

	@BeforeAll
	static void moveIn() throws Exception {
		ada = HOUSE.talker("ada");
		bob = HOUSE.talker("bob");
		eve = HOUSE.talker("eve");
		ada.moveIn("ada");
		bob.moveIn("bob");
		eve.moveIn("eve");
	}

	/** One command of somebody, who is logged in elsewhere as well. */
	private static Outcome once(String name, String... command) throws IOException, InterruptedException {
		return HOUSE.client("once")
			.with("CHATROOMS_USER", name)
			.with("CHATROOMS_PASSWORD", "secret-of-" + name)
			.run(command);
	}

	private static void assertRefused(Outcome outcome, int exitCode, String sentence) {
		assertThat(outcome.stderr()).endsWith(sentence);
		assertThat(outcome.exitCode()).isEqualTo(exitCode);
	}

	@Test
	void aRoomIsMadeWithoutEnteringIt() throws Exception {
		ada.type("create lab --description \"about the lab\" --permanent");
		ada.awaitTalk("Room lab created.");

		assertRefused(once("bob", "create", "Lab"), 1,
				"There is a room called Lab already. Choose another name, or enter it with: join NAME");
		assertThat(once("bob", "list").stdout())
			.anyMatch(line -> line.matches("lab +0  \\(permanent\\) about the lab"));
		assertThat(once("bob", "history", "--room", "lab").stderr()).last().isEqualTo("Nothing was said in lab.");
		bob.type("join lab --existing");
		bob.awaitTalk("About this room: about the lab");
		ada.type("join lab", "topic all about the lab", "topic");
		ada.await("About this room: all about the lab");
		bob.await("* ada changed the topic: all about the lab");
	}

	@Test
	void joiningCanMeanExistingRoomsOnly() throws Exception {
		assertRefused(once("bob", "join", "nowhere", "--existing"), 6,
				"There is no room called nowhere. See which rooms there are with: list");
	}

	@Test
	void aLockedRoomWantsItsPassword() throws Exception {
		ada.type("create vault --password sesame");
		ada.awaitTalk("Room vault created.");

		assertRefused(once("bob", "join", "vault"), 5, "vault is locked; enter it with its password.");
		assertRefused(once("bob", "join", "vault", "guess"), 5, "That is not the password of vault.");
		bob.type("join vault sesame");
		bob.awaitTalk("You are in vault");
	}

	@Test
	void aPrivateGroupIsForItsMembers() throws Exception {
		ada.type("cg crew --private", "join crew", "say between us");
		ada.await("ada: between us");

		assertRefused(once("eve", "jg", "crew"), 5, "crew is private; somebody in it has to invite you.");
		assertThat(once("eve", "list").stdout()).noneMatch(line -> line.contains("crew"));
		assertRefused(once("eve", "search", "between"), 6,
				"Nobody said that where you may read. Try fewer words, or a part of one.");
		ada.type("invite bob crew");
		bob.await("(private) ada to bob: I invite you to crew. Enter it with: join crew");
		bob.type("jg crew", "say thanks");
		ada.await("bob: thanks");
		assertThat(once("bob", "listg").stdout()).anyMatch(line -> line.startsWith("crew"));
		bob.type("lg");
		ada.await("* bob left; ");
	}

	@Test
	void theWholeConversationCanBeReadAgain() throws Exception {
		ada.type("join archive");
		for (int i = 1; i <= 30; i++) {
			ada.type("say number " + i);
		}
		ada.await("ada: number 30");

		assertThat(once("bob", "history", "5", "--room", "archive").stdout()).hasSize(6)
			.last()
			.asString()
			.endsWith("ada: number 30");
		assertThat(once("bob", "history", "all", "--room", "archive").stdout()).hasSize(31);
		assertThat(once("bob", "search", "in:archive from:ada number 7").stdout()).last()
			.asString()
			.endsWith("[archive] ada: number 7");
	}

	@Test
	void theOwnerKeepsOrder() throws Exception {
		ada.type("join court");
		ada.awaitTalk("You are in court");
		eve.type("join court");
		eve.awaitTalk("You are in court");

		assertRefused(once("eve", "kick", "ada", "--room", "court"), 5, "You may not kick, mute or ban in court.");
		ada.type("mute eve --for 10m");
		ada.awaitTalk("You muted eve in court for 10 minutes.");
		ada.type("unmute eve", "ban eve --for 1h --reason rude");
		eve.awaitTalk("You were banned from court by ada for 1 hour: rude");
		assertThat(once("eve", "join", "court").exitCode()).isEqualTo(5);
		assertThat(once("ada", "bans", "--room", "court").stdout()).singleElement()
			.asString()
			.matches("eve banned by ada until .*: rude");
		ada.type("unban eve");
		ada.awaitTalk("You let eve into court again.");
		assertThat(once("eve", "who", "court").exitCode()).isZero();
	}

	@Test
	void aRoomIsGivenAwayAndDeleted() throws Exception {
		ada.type("create cabin");
		ada.awaitTalk("Room cabin created.");
		bob.type("join cabin");
		bob.awaitTalk("You are in cabin");
		ada.type("appoint bob owner cabin");
		ada.awaitTalk("bob is now owner of cabin.");

		assertRefused(once("ada", "delete", "cabin"), 5, "You may not delete cabin.");
		bob.type("room cabin --slow 10 --read-only yes");
		bob.awaitTalk("Room cabin changed.");
		bob.type("delete cabin");
		bob.awaitTalk("Room cabin deleted.");
		assertRefused(once("bob", "join", "cabin", "--existing"), 6,
				"There is no room called cabin. See which rooms there are with: list");
	}

}
