package dev.chatrooms.endtoend;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ada and Bob at their terminals, in one lobby. Every test has rooms of its own.
 */
class ConversationEndToEndTests {

	@RegisterExtension
	static final Household HOUSE = new Household();

	private static Person ada;

	private static Person bob;

	@BeforeAll
	static void sitDown() throws Exception {
		ada = HOUSE.person("ada");
		bob = HOUSE.person("bob");
		ada.moveIn();
		bob.moveIn();
	}

	private static List<String> rowsOf(Person person, String text) {
		return person.terminal().scrollback().stream().filter(row -> row.contains(text)).toList();
	}

	@Test
	void bothSeeWhatEitherSaysOnceAndAtOnce() throws Exception {
		ada.join("tea");
		bob.join("tea");

		ada.enter("hello, Bob");
		bob.awaitScreen("ada: hello, Bob");
		bob.enter("hello, Ada");
		for (Person person : List.of(ada, bob)) {
			person.awaitScreen("ada: hello, Bob");
			person.awaitScreen("bob: hello, Ada");
		}
		ada.awaitPrompt("tea", "");
		bob.awaitPrompt("tea", "");

		for (Person person : List.of(ada, bob)) {
			assertThat(rowsOf(person, "hello,")).hasSize(2);
			assertThat(rowsOf(person, "hello,").get(0)).matches("\\d\\d:\\d\\d:\\d\\d ada: hello, Bob");
			assertThat(rowsOf(person, "hello,").get(1)).matches("\\d\\d:\\d\\d:\\d\\d bob: hello, Ada");
		}
	}

	@Test
	void typedLineSurvivesIncomingChat() throws Exception {
		ada.join("garden");
		bob.join("garden");

		ada.terminal().type("half a 中 sent");
		ada.awaitPrompt("garden", "half a 中 sent");
		bob.enter("a 😀 comes in between");
		ada.awaitScreen("bob: a 😀 comes in between");
		ada.awaitPrompt("garden", "half a 中 sent");
		ada.enter("ence");

		bob.awaitScreen("ada: half a 中 sentence");
		ada.awaitScreen("ada: half a 中 sentence");
	}

	@Test
	void longTypedLineSurvivesIncomingChat() throws Exception {
		String line = "0123456789".repeat(12);
		ada.join("attic");
		bob.join("attic");

		ada.terminal().type(line);
		ada.awaitScreen(line.substring(Terminal.COLUMNS - "ada@attic> ".length()));
		bob.enter("mind your step");
		ada.awaitScreen("bob: mind your step");
		ada.terminal().press(Key.BACKSPACE);
		ada.terminal().press(Key.ENTER);

		bob.awaitScreen("ada: 0123456789");
		ada.awaitPrompt("attic", "");
		assertThat(String.join("", bob.terminal().screen())).contains("ada: " + line.substring(0, 119))
			.doesNotContain(line);
	}

	@Test
	void arrivalsAndDeparturesAreShown() throws Exception {
		ada.join("hall");
		ada.awaitScreen("You are in hall with nobody else yet.");

		bob.join("hall");
		bob.awaitScreen("You are in hall with 1 other (2 people).");
		ada.awaitScreen("* bob came in; 2 people are here.");
		bob.enter("\\quit");

		ada.awaitScreen("* bob left; 1 person is here.");
	}

	@Test
	void lastTenChatsAreShownOnEntry() throws Exception {
		ada.join("archive");
		for (int i = 1; i <= 11; i++) {
			ada.enter("number %02d".formatted(i));
		}
		ada.awaitScreen("ada: number 11");

		bob.join("archive");
		bob.awaitScreen("ada: number 11");

		List<String> expected = IntStream.rangeClosed(2, 11).mapToObj("ada: number %02d"::formatted).toList();
		assertThat(rowsOf(bob, "number")).extracting(row -> row.substring("00:00:00 ".length()))
			.containsExactlyElementsOf(expected);
	}

	@Test
	void quitLeadsBackToLobbyStillLoggedIn() throws Exception {
		ada.join("cellar");
		ada.enter("\\quit");
		ada.awaitLobby();
		ada.awaitScreen("You left cellar.");

		ada.join("kitchen");
		ada.enter("/quit");
		ada.awaitLobby();

		ada.awaitScreen("You left kitchen.");
	}

	@Test
	void roomsKeepTheirChatsApart() throws Exception {
		ada.join("left");
		bob.join("right");

		bob.enter("only here");
		bob.awaitScreen("bob: only here");
		bob.enter("/join left");
		bob.awaitPrompt("left", "");
		bob.enter("and now there");
		ada.awaitScreen("bob: and now there");

		assertThat(rowsOf(ada, "only here")).isEmpty();
		assertThat(rowsOf(bob, "only here")).hasSize(1);
	}

	@Test
	void listShowsRoomsAndPeople() throws Exception {
		ada.join("busy");
		bob.join("busy");

		ada.enter("/list");

		ada.awaitRow("ROOM +PEOPLE");
		ada.awaitRow("busy +2");
	}

	@Test
	void slashIsForCommandsAndTwoSlashesForSpeech() throws Exception {
		ada.join("office");
		bob.join("office");

		ada.enter("/nosuch thing");
		ada.awaitScreen("There is no command \"nosuch\". Type /help to see the commands.");
		ada.enter("//nosuch thing");

		bob.awaitScreen("ada: /nosuch thing");
		assertThat(rowsOf(bob, "nosuch")).hasSize(1);
	}

	@Test
	void speechIsNeverParsed() throws Exception {
		String speech = "don't \"quote' me\\ !! !1 # $HOME --help | exit";
		ada.join("poetry");
		bob.join("poetry");

		ada.enter(speech);
		ada.enter("exit");

		bob.awaitScreen("ada: " + speech);
		bob.awaitScreen("ada: exit");
		ada.awaitPrompt("poetry", "");
	}

	@Test
	void controlKeysClearTheLineAndLeaveTheRoom() throws Exception {
		ada.join("study");
		ada.terminal().type("never mind");
		ada.awaitPrompt("study", "never mind");

		ada.terminal().press(Key.CTRL_C);
		ada.awaitPrompt("study", "");
		ada.terminal().press(Key.CTRL_C);
		ada.awaitScreen("Press Ctrl-C again to leave.");
		ada.terminal().press(Key.CTRL_D);
		ada.awaitLobby();

		assertThat(rowsOf(ada, "ada: never mind")).isEmpty();
	}

	@Test
	void resizingKeepsTheTypedLine() throws Exception {
		ada.join("loft");
		bob.join("loft");
		ada.terminal().type("still here");
		ada.awaitPrompt("loft", "still here");

		ada.terminal().resize(40, 12);
		bob.enter("smaller now?");
		ada.awaitScreen("bob: smaller now?");
		ada.awaitPrompt("loft", "still here");
		ada.terminal().resize(Terminal.COLUMNS, Terminal.ROWS);
		ada.enter("!");

		bob.awaitScreen("ada: still here!");
	}

	@Test
	void aLineOfManyRowsSurvivesANarrowTerminal() throws Exception {
		String line = "0123456789".repeat(10);
		ada.join("tower");
		bob.join("tower");
		ada.terminal().type(line);
		ada.terminal().awaitCursorLine(line.substring(Terminal.COLUMNS - "ada@tower> ".length()));

		ada.terminal().resize(40, 12);
		bob.enter("narrow, is it not?");
		ada.awaitScreen("bob: narrow, is it not?");
		ada.terminal().awaitCursorLine(line.substring(2 * 40 - "ada@tower> ".length()));
		assertThat(rowsOf(ada, "ada@tower> 01")).hasSize(1);
		ada.terminal().press(Key.CTRL_A);
		ada.terminal().type("!");
		ada.awaitPrompt("tower", "!" + line.substring(0, 40 - "ada@tower> !".length()));
		ada.terminal().resize(Terminal.COLUMNS, Terminal.ROWS);
		ada.terminal().press(Key.ENTER);

		bob.awaitScreen("ada: !0123456789");
		ada.awaitPrompt("tower", "");
		assertThat(String.join("", bob.terminal().screen())).contains("ada: !" + line);
	}

}
