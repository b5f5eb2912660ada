package dev.chatrooms.endtoend;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ada in two rooms at once, and Bob in one of them. Every test has rooms of its own.
 */
class SeveralRoomsEndToEndTests {

	private static final String TIME = "\\d\\d:\\d\\d:\\d\\d ";

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

	/** Ada has the second room in front and the first behind it; Bob is in the first. */
	private static void takeSeats(String first, String second) throws Exception {
		ada.join(first);
		ada.enter("/join " + second);
		ada.awaitPrompt(second, "");
		bob.join(first);
	}

	private static List<String> rowsOf(Person person, String text) {
		return person.terminal().scrollback().stream().filter(row -> row.contains(text)).toList();
	}

	@Test
	void chatsOfTheOtherRoomAreMarkedAndCounted() throws Exception {
		takeSeats("tea", "lunch");

		ada.terminal().type("half a sen");
		ada.awaitPrompt("lunch", "half a sen");
		bob.enter("hello from tea");
		ada.awaitScreen("[tea] bob: hello from tea");
		ada.awaitPrompt("lunch (1)", "half a sen");
		ada.enter("tence");
		ada.awaitScreen("ada: half a sentence");

		assertThat(rowsOf(ada, "hello from tea")).singleElement()
			.asString()
			.matches(TIME + "\\[tea] bob: hello from tea");
		assertThat(rowsOf(ada, "half a sentence")).singleElement().asString().matches(TIME + "ada: half a sentence");
		assertThat(rowsOf(ada, "bob came in")).isEmpty();
		assertThat(rowsOf(bob, "sentence")).isEmpty();
	}

	@Test
	void switchBringsTheRoomWithNewsToTheFront() throws Exception {
		takeSeats("kitchen", "hall");
		bob.enter("dinner!");
		ada.awaitPrompt("hall (1)", "");

		ada.enter("/switch");
		ada.awaitPrompt("kitchen", "");
		ada.awaitScreen("You are in kitchen with 1 other (2 people).");
		ada.enter("coming");
		bob.awaitScreen("ada: coming");
		bob.enter("hurry");
		ada.awaitScreen("bob: hurry");

		assertThat(rowsOf(ada, "hurry")).singleElement().asString().matches(TIME + "bob: hurry");
		ada.enter("/sw hall");
		ada.awaitPrompt("hall", "");
		ada.enter("/rooms");
		ada.awaitRow("  kitchen +0 +2");
		ada.awaitRow("\\* hall +0 +1");
	}

	@Test
	void toSpeaksInAnotherRoomAndStays() throws Exception {
		takeSeats("porch", "cellar");

		ada.enter("/to porch don't \"wait\"  for me");
		bob.awaitScreen("ada: don't \"wait\"  for me");
		ada.awaitScreen("[porch] ada: don't \"wait\"  for me");
		ada.awaitPrompt("cellar", "");

		ada.enter("/gc nowhere hello");
		ada.awaitScreen("You are not in nowhere. Enter it with: /join nowhere");
	}

	@Test
	void leavingReturnsToTheRoomBefore() throws Exception {
		takeSeats("attic", "garden");

		ada.enter("\\quit");
		ada.awaitPrompt("attic", "");
		ada.awaitScreen("You left garden.");
		bob.enter("still there?");
		ada.awaitScreen("bob: still there?");
		ada.enter("/leave attic");
		ada.awaitLobby();

		bob.awaitScreen("* ada left; 1 person is here.");
	}

	@Test
	void lobbyTakesCommandsAndLeavesNoRoom() throws Exception {
		takeSeats("study", "library");

		ada.enter("/lobby");
		ada.awaitLobby();
		bob.enter("quiet here");
		ada.awaitScreen("[study] bob: quiet here");
		ada.awaitPrompt("lobby (1)", "");
		ada.enter("list");
		ada.awaitScreen("PEOPLE");
		ada.enter("join study");
		ada.awaitPrompt("study", "");

		assertThat(rowsOf(bob, "* ada")).isEmpty();
	}

	@Test
	void queryTalksToOnePersonUntilItEnds() throws Exception {
		takeSeats("balcony", "stairs");

		ada.enter("/query bob");
		ada.awaitQuery("bob");
		ada.enter("just between us");
		bob.awaitScreen("(private) ada to bob: just between us");
		ada.awaitScreen("(private) ada to bob: just between us");
		ada.enter("/rooms");
		ada.awaitScreen("UNREAD");
		ada.awaitQuery("bob");
		ada.terminal().press(Key.CTRL_D);
		ada.awaitPrompt("stairs", "");

		ada.enter("/query bob");
		ada.awaitQuery("bob");
		ada.enter("/Part");
		ada.awaitPrompt("stairs", "");
		assertThat(rowsOf(ada, "ada: just between us")).isEmpty();
	}

	@Test
	void goingToARoomEndsAQuery() throws Exception {
		takeSeats("yard", "barn");

		ada.enter("/query bob");
		ada.awaitQuery("bob");
		ada.enter("/switch yard");
		ada.awaitPrompt("yard", "");
	}

	@Test
	void ignoredPeopleAreNotShown() throws Exception {
		takeSeats("cafe", "bar");
		bob.enter("/join bar");
		bob.awaitPrompt("bar", "");
		bob.enter("before");
		ada.awaitScreen("bob: before");

		ada.enter("/ignore BOB");
		ada.awaitScreen("You ignore BOB from now on.");
		bob.enter("not for you");
		bob.enter("/msg ada nor this");
		bob.awaitScreen("(private) bob to ada: nor this");
		// What comes behind it shows that it has come.
		ada.enter("anybody?");
		ada.awaitScreen("ada: anybody?");
		ada.enter("/list");
		ada.awaitScreen("PEOPLE");
		ada.enter("/unignore bob");
		ada.awaitScreen("You do not ignore bob any more.");
		bob.enter("after");
		ada.awaitScreen("bob: after");

		assertThat(rowsOf(ada, "not for you")).isEmpty();
		assertThat(rowsOf(ada, "nor this")).isEmpty();
	}

	@Test
	void aScriptSpeaksInTwoRooms() throws Exception {
		bob.join("desk");

		Outcome outcome = HOUSE.client("eve").runWithInput("""
				newuser eve pw
				login eve pw
				join desk
				join shelf
				say on the shelf
				to desk and on the desk
				switch desk
				say still here
				rooms
				""");

		bob.awaitScreen("eve: and on the desk");
		bob.awaitScreen("eve: still here");
		assertThat(outcome.exitCode()).as("%s", outcome).isZero();
		// A chat is shown when it is heard, which may be after the next command.
		assertThat(outcome.stdout()).anyMatch(row -> row.matches(TIME + "(\\[shelf] )?eve: on the shelf"))
			.anyMatch(row -> row.matches(TIME + "(\\[desk] )?eve: and on the desk"))
			.anyMatch(row -> row.matches(TIME + "eve: still here"))
			.contains("* desk        0       2");
		assertThat(outcome.stderr()).endsWith("You left desk.", "You left shelf.");
	}

}
