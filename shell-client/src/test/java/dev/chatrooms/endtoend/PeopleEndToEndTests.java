package dev.chatrooms.endtoend;

import java.io.IOException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ada, Bob and Cid in one lobby, as people who find each other and talk in private.
 */
class PeopleEndToEndTests {

	@RegisterExtension
	static final Household HOUSE = new Household();

	private static Talker ada;

	private static Talker bob;

	private static Talker cid;

	@BeforeAll
	static void moveIn() throws Exception {
		ada = HOUSE.talker("ada");
		bob = HOUSE.talker("bob");
		cid = HOUSE.talker("cid");
		ada.moveIn("ada");
		bob.moveIn("bob");
		cid.moveIn("cid");
	}

	private static ShellClient somebody(String name) {
		return HOUSE.client(name);
	}

	/** One command of Ada, who is logged in elsewhere as well. */
	private static Outcome once(String... command) throws IOException, InterruptedException {
		return somebody("once").with("CHATROOMS_USER", "ada").with("CHATROOMS_PASSWORD", "secret-of-ada").run(command);
	}

	@Test
	void privateMessagesReachOnePersonAndNoLog() throws Exception {
		ada.type("msg bob nm wby");

		assertThat(bob.await("nm wby")).matches("\\d\\d:\\d\\d:\\d\\d \\(private\\) ada to bob: nm wby");
		assertThat(ada.await("nm wby")).endsWith("(private) ada to bob: nm wby");
		bob.type("reply fine, thanks");
		ada.await("(private) bob to ada: fine, thanks");
		cid.type("who");
		cid.await("cid");

		assertThat(cid.seen()).noneMatch(line -> line.contains("wby") || line.contains("fine, thanks"));
		assertThat(HOUSE.server().output()).noneMatch(line -> line.contains("wby") || line.contains("fine, thanks"));
	}

	@Test
	void privateMessagesToNobodyAreRefused() throws Exception {
		Outcome outcome = once("msg", "nobody", "hello");

		assertThat(outcome.exitCode()).isEqualTo(6);
		assertThat(outcome.stderr()).endsWith("There is nobody called nobody. See who is online with: who");
		assertThat(once("msg", "bbo", "hello").stderr()).endsWith("There is nobody called bbo; did you mean bob?");
	}

	@Test
	void privateMessagesWaitForWhoIsNotThere() throws Exception {
		assertThat(somebody("dan").run("newuser", "dan", "d").exitCode()).isZero();
		ada.type("pm dan when you are back");
		ada.awaitTalk("dan is not online and gets it at the next login.");

		try (Talker dan = Talker.start("dan", HOUSE.directory(), HOUSE.server())) {
			dan.type("login dan d");
			dan.await("(private) ada to dan: when you are back");
		}
	}

	@Test
	void guestsGetANameOfTheirOwn() throws Exception {
		try (Talker zoe = Talker.start("zoe", HOUSE.directory(), HOUSE.server());
				Talker other = Talker.start("other", HOUSE.directory(), HOUSE.server());
				Talker nameless = Talker.start("nameless", HOUSE.directory(), HOUSE.server())) {
			zoe.type("guest zoe");
			zoe.awaitTalk("You are guest-zoe.");
			other.type("guest Zoe");
			other.awaitTalk("You are guest-Zoe-2.");
			nameless.type("guest");
			assertThat(nameless.awaitTalk("You are guest-")).matches("You are guest-\\d+\\..*");

			zoe.type("join parlour", "say hello from a guest");
			other.type("join parlour");
			other.await("guest-zoe: hello from a guest");
			other.type("msg guest-zoe just you");
			zoe.await("(private) guest-Zoe-2 to guest-zoe: just you");
			zoe.type("newuser zoe z", "login zoe z");
			zoe.awaitTalk("You are logged in as zoe.");
		}
	}

	@Test
	void whoTellsWhoIsOnlineAndAway() throws Exception {
		cid.type("away at lunch");
		cid.awaitTalk("You are away.");

		Outcome outcome = once("who");

		assertThat(outcome.stdout()).anyMatch(line -> line.matches("NAME +IDLE"))
			.anyMatch(line -> line.matches("ada +-"));
		assertThat(outcome.stdout()).anyMatch(line -> line.matches("cid +- +away: at lunch"));
		assertThat(String.join(" ", outcome.stdout())).doesNotContain("127.0.0.1");
		cid.type("back");
		cid.awaitTalk("You are back.");
	}

	@Test
	void whoTellsWhoIsInARoom() throws Exception {
		bob.type("join attic");
		bob.awaitTalk("You are in attic");

		assertThat(once("who", "attic").stdout()).hasSize(2).last().asString().startsWith("bob");
		assertThat(once("who", "nowhere").exitCode()).isEqualTo(6);
	}

	@Test
	void announcementsToAllAreForOperators() throws Exception {
		Outcome outcome = once("announce", "hear", "me");

		assertThat(outcome.exitCode()).isEqualTo(5);
		assertThat(outcome.stderr()).endsWith("Only an operator may do that.");
	}

	@Test
	void aRoomHearsWhatIsShoutedAndDone() throws Exception {
		ada.type("join cellar");
		ada.awaitTalk("You are in cellar");
		cid.type("join cellar");
		cid.awaitTalk("You are in cellar");

		ada.type("shout the exam starts", "me pours the tea");

		cid.await("*** ada announces: the exam starts ***");
		cid.await("* ada pours the tea");
	}

	@Test
	void theServerTellsWhoComesAndGoesFromWhere() throws Exception {
		try (Talker hal = Talker.start("hal", HOUSE.directory(), HOUSE.server())) {
			hal.moveIn("hal").type("join logged");
			hal.awaitTalk("You are in logged");
			hal.finish();
		}
		HOUSE.server().awaitLine("hal has gone offline, last from 127.0.0.1:");

		assertThat(HOUSE.server().output()).anyMatch(line -> line.matches("\\S+ 127\\.0\\.0\\.1:\\d+ connected"))
			.anyMatch(line -> line.matches("\\S+ hal is online from 127\\.0\\.0\\.1:\\d+ \\(\\d+ online\\)"))
			.anyMatch(line -> line.matches("\\S+ logged opened on port \\d+, group .*"))
			.anyMatch(line -> line.matches("\\S+ hal entered logged from 127\\.0\\.0\\.1:\\d+ \\(1 here\\)"))
			.anyMatch(line -> line.matches("\\S+ hal left logged \\(0 here\\)"))
			.filteredOn(line -> !line.startsWith("First start"))
			.allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d \\S.*"));
	}

	@Test
	void aMenuLeadsThoseWhoKnowNoCommands() throws Exception {
		bob.type("join menu-room", "say good evening");
		bob.await("bob: good evening");
		try (Terminal gus = somebody("gus").onTerminal()) {
			gus.awaitCursorLine("lobby> ");
			gus.enter("menu");
			gus.awaitScreen("3. Come in as a guest");
			choose(gus, "9", "That is a number from 1 to 5.");
			makeAccount(gus);
			choose(gus, "6", "menu-room ");
			gus.awaitCursorLine("Room: ");
			gus.enter("menu-room");
			gus.awaitScreen("bob: good evening");
			choose(gus, "5", "Who do you want to send a message to?");
			gus.enter("bob");
			gus.awaitCursorLine("Message: ");
			gus.enter("found you");
			bob.await("(private) gus to bob: found you");
			choose(gus, "1", "Room (a new name makes a new room):");
			gus.enter("menu-room");
			gus.awaitCursorLine("gus@menu-room> ");
			gus.enter("hello");
			bob.await("gus: hello");
			gus.enter("\\quit");
			choose(gus, "10", "gus@lobby>");
			assertThat(gus.transcript()).doesNotContain("g-secret").doesNotContain("Usage:");
		}
	}

	@Test
	void aMenuCanBeAllThereIs() throws Exception {
		try (Terminal ida = somebody("ida").onTerminal("Menu")) {
			ida.awaitScreen("3. Come in as a guest");
			choose(ida, "3", "What do you want to be called?");
			ida.enter("ida");
			choose(ida, "1", "Room (a new name makes a new room):");
			ida.enter("menu-hall");
			ida.awaitCursorLine("guest-ida@menu-hall> ");
			ida.enter("\\quit");
			choose(ida, "10", "You left menu-hall.");

			assertThat(ida.awaitExit()).isZero();
		}
	}

	private static void makeAccount(Terminal gus) throws IOException {
		choose(gus, "2", "What do you want to be called?");
		gus.enter("gus");
		gus.awaitCursorLine("Choose a password (it is not shown): ");
		gus.enter("g-secret");
		gus.awaitCursorLine("Again: ");
		gus.enter("g-secret");
		gus.awaitScreen("You are logged in as gus.");
	}

	/** What is to be seen then is at the cursor, or above it. */
	private static void choose(Terminal terminal, String number, String seen) throws IOException {
		terminal.awaitCursorLine("Enter your choice: ");
		terminal.enter(number);
		terminal.awaitScreen(seen);
	}

	@Test
	void onATerminalPeopleSeeEachOtherComeAndGoAndAreAsked() throws Exception {
		try (Terminal eve = somebody("eve").onTerminal()) {
			eve.awaitCursorLine("lobby> ");
			eve.enter("guest eve");
			eve.awaitCursorLine("guest-eve@lobby> ");
			eve.awaitScreen("people are online: ");
			try (Talker fay = Talker.start("fay", HOUSE.directory(), HOUSE.server())) {
				fay.moveIn("fay");
				eve.awaitScreen("* fay is online; ");
				eve.enter("private");
				eve.awaitCursorLine("Who do you want to send a message to? ");
				eve.enter("fay");
				eve.awaitCursorLine("Message: ");
				eve.enter("led by questions");
				fay.await("(private) guest-eve to fay: led by questions");
				fay.finish();
			}
			eve.awaitScreen("* fay has gone offline; ");
		}
	}

}
