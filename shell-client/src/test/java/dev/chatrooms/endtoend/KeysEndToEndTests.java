package dev.chatrooms.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Ada's keys do, with Bob as her witness. Every test has rooms of its own.
 */
class KeysEndToEndTests {

	@RegisterExtension
	static final Household HOUSE = new Household();

	private static Person ada;

	private static Person bob;

	@BeforeAll
	static void sitDown() throws Exception {
		Path editor = Files.writeString(HOUSE.directory().resolve("editor"), """
				#!/bin/sh
				echo "now editing: $(cat "$2")"
				read typed
				printf '%s\\nand more\\n' "$typed" > "$2"
				""");
		editor.toFile().setExecutable(true);
		ada = HOUSE.person("ada", HOUSE.client("ada").with("VISUAL", editor + " --wait"));
		bob = HOUSE.person("bob");
		ada.moveIn();
		bob.moveIn();
	}

	private static void press(Key... keys) throws IOException {
		for (Key key : keys) {
			ada.terminal().press(key);
		}
	}

	private static List<String> rowsOf(Person person, String text) {
		return person.terminal().scrollback().stream().filter(row -> row.contains(text)).toList();
	}

	@Test
	void tabCompletesCommandsOptionsRoomsAndPeople() throws Exception {
		bob.join("observatory");
		ada.enter("list");
		ada.awaitScreen("observatory");

		ada.terminal().type("jo\to\t");
		ada.awaitPrompt("lobby", "join observatory");
		press(Key.CTRL_U);
		ada.terminal().type("create den --desc\t");
		ada.awaitPrompt("lobby", "create den --description");
		press(Key.CTRL_U);
		ada.terminal().type("appoint B\tmod\tob\t");

		ada.awaitPrompt("lobby", "appoint bob moderator observatory");
	}

	@Test
	void tabCompletesWhomAChatIsFor() throws Exception {
		ada.join("gallery");
		bob.join("gallery");
		bob.enter("who is there?");
		ada.awaitScreen("bob: who is there?");

		ada.terminal().type("b\t");
		ada.awaitPrompt("gallery", "bob:");
		ada.terminal().type("it is me, @b\t");
		ada.awaitPrompt("gallery", "bob: it is me, @bob");
		press(Key.ENTER);

		bob.awaitScreen("ada: bob: it is me, @bob");
	}

	@Test
	void tabShowsWhatThereIsToChooseFrom() throws Exception {
		ada.terminal().type("un\t");

		ada.awaitRow("unban +unignore +unmute");
		ada.awaitPrompt("lobby", "un");
		ada.terminal().type("m\t");
		ada.awaitPrompt("lobby", "unmute");
	}

	@Test
	void pastedLinesAreOneChatThatWaitsForEnter() throws Exception {
		ada.join("workshop");
		bob.join("workshop");

		ada.terminal().paste("first line\n\tsecond line\nthird line\n");
		ada.terminal().awaitCursorLine("> third line");
		bob.enter("still waiting");
		ada.awaitScreen("bob: still waiting");
		ada.terminal().awaitCursorLine("> third line");
		press(Key.ENTER);
		bob.awaitScreen("third line");

		List<String> seen = bob.terminal().screen();
		int at = seen.indexOf(rowsOf(bob, "ada: first line").get(0));
		assertThat(seen.get(at - 1)).endsWith("bob: still waiting");
		assertThat(seen.subList(at + 1, at + 3)).containsExactly("               second line", "           third line");
	}

	@Test
	void aPasteWhileACommandRunsWaitsToo() throws Exception {
		ada.join("queue");
		ada.enter("/expect nothing --timeout 500ms");
		ada.terminal().paste("early\nbird");

		ada.awaitScreen("No chat with \"nothing\" came within");
		ada.terminal().awaitCursorLine("> bird");
	}

	@Test
	void manyPastedLinesAreAskedAbout() throws Exception {
		String lines = IntStream.rangeClosed(1, 25).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
		ada.join("library");
		bob.join("library");

		ada.terminal().paste(lines);
		ada.terminal().awaitCursorLine("> line 25");
		press(Key.ENTER);
		ada.terminal().awaitCursorLine("Send 25 lines as one chat? (y/n)");
		ada.enter("n");
		ada.awaitScreen("Nothing was sent. The Up key brings the lines back.");
		ada.awaitPrompt("library", "");
		press(Key.UP);
		ada.terminal().awaitCursorLine("> line 25");
		press(Key.ENTER);
		ada.terminal().awaitCursorLine("Send 25 lines as one chat? (y/n)");
		ada.enter("y");

		bob.awaitScreen("line 25");
		assertThat(rowsOf(bob, "ada: line")).singleElement().asString().endsWith("ada: line 1");
	}

	@Test
	void aChatThatIsTooLongIsNotSent() throws Exception {
		ada.join("tunnel");

		ada.terminal().paste("x".repeat(4001));
		press(Key.ENTER);

		ada.awaitScreen("characters: the Up key brings it back");
		ada.awaitPrompt("tunnel", "");
	}

	@Test
	void pastedCommandsAreAskedAbout() throws Exception {
		ada.terminal().paste("join north\n\njoin south\nnosuch\njoin west\n");
		ada.terminal().awaitCursorLine("> join west");
		press(Key.ENTER);
		ada.terminal().awaitCursorLine("Run these 4 lines as commands? (y/n)");
		ada.enter("n");
		ada.awaitScreen("Nothing was run.");
		ada.awaitLobby();
		ada.terminal().paste("join north\njoin south\nnosuch\njoin west");
		ada.terminal().awaitCursorLine("> join west");
		press(Key.ENTER);
		ada.terminal().awaitCursorLine("Run these 4 lines as commands? (y/n)");
		ada.enter("y");

		ada.awaitScreen("The lines after that were not run.");
		ada.awaitPrompt("south", "");
		assertThat(rowsOf(ada, "You are in west")).isEmpty();
	}

	@Test
	void ctrlCTwiceLeavesTheRoom() throws Exception {
		ada.join("exit");
		press(Key.CTRL_C);
		ada.awaitScreen("Press Ctrl-C again to leave.");
		ada.awaitPrompt("exit", "");
		ada.terminal().type("no");
		ada.awaitPrompt("exit", "no");
		press(Key.CTRL_C);
		ada.awaitPrompt("exit", "");
		press(Key.CTRL_C);
		ada.terminal().await("a second warning", () -> rowsOf(ada, "Press Ctrl-C again to leave.").size() == 2);
		ada.awaitPrompt("exit", "");
		press(Key.CTRL_C);

		ada.awaitScreen("You left exit.");
		ada.awaitLobby();
	}

	@Test
	void eachRoomRemembersWhatWasSaidThere() throws Exception {
		ada.join("pantry");
		ada.enter("about food");
		ada.awaitScreen("ada: about food");
		ada.enter("/join garage");
		ada.awaitPrompt("garage", "");
		ada.enter("about cars");
		ada.awaitScreen("ada: about cars");

		press(Key.UP, Key.UP);
		ada.awaitPrompt("garage", "about cars");
		press(Key.DOWN);
		ada.enter("/switch pantry");
		ada.awaitPrompt("pantry", "");
		press(Key.UP);
		ada.awaitPrompt("pantry", "/join garage");
		press(Key.CTRL_U, Key.CTRL_R);
		ada.terminal().type("foo");
		ada.awaitScreen("bck-i-search: foo_");
		press(Key.ENTER);

		ada.terminal().await("the same chat again", () -> rowsOf(ada, "ada: about food").size() == 2);
	}

	@Test
	void altAndArrowGoFromRoomToRoomWithoutTheLine() throws Exception {
		ada.join("east");
		ada.enter("/join west");
		ada.awaitPrompt("west", "");
		ada.terminal().type("half a line");
		ada.awaitPrompt("west", "half a line");

		press(Key.ALT_RIGHT);
		ada.awaitPrompt("east", "");
		ada.terminal().type("another");
		press(Key.ALT_LEFT);
		ada.awaitPrompt("west", "half a line");
		press(Key.CTRL_U, Key.ALT_LEFT);

		ada.awaitPrompt("east", "another");
	}

	@Test
	void theEditorTakesTheLineAndGivesItBack() throws Exception {
		ada.join("study");
		bob.join("study");
		ada.terminal().type("half a line");
		ada.awaitPrompt("study", "half a line");

		press(Key.CTRL_X, Key.CTRL_E);
		ada.awaitScreen("now editing: half a line");
		bob.enter("are you there?");
		bob.awaitScreen("bob: are you there?");
		ada.enter("written elsewhere");
		ada.awaitScreen("bob: are you there?");
		ada.terminal().awaitCursorLine("> and more");
		List<String> rows = ada.terminal().scrollback();
		assertThat(rows.indexOf(rowsOf(ada, "bob: are you there?").get(0)))
			.isGreaterThan(rows.indexOf("written elsewhere"));
		press(Key.ENTER);

		bob.awaitScreen("ada: written elsewhere");
		bob.awaitScreen("           and more");
	}

	@Test
	void withoutAnEditorTheLineStays() throws Exception {
		bob.join("cabin");
		bob.terminal().type("half a line");
		bob.awaitPrompt("cabin", "half a line");
		bob.terminal().press(Key.CTRL_X);
		bob.terminal().press(Key.CTRL_E);

		bob.awaitScreen("No editor is chosen: set EDITOR, for instance to nano, before you start.");
		bob.awaitPrompt("cabin", "half a line");
	}

}
