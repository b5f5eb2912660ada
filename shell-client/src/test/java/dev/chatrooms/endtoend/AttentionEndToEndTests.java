package dev.chatrooms.endtoend;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Ada sees and hears at her terminal of what Bob says. Every test has rooms of its
 * own.
 */
class AttentionEndToEndTests {

	/** How words for the reader look where nothing is known of the background. */
	private static final String INVERSE = "\u001b[7m";

	@RegisterExtension
	static final Household HOUSE = new Household();

	private static Person ada;

	private static Talker bob;

	@BeforeAll
	static void sitDown() throws Exception {
		ada = HOUSE.person("ada");
		bob = HOUSE.talker("bob");
		ada.moveIn();
		bob.moveIn("bob");
		ada.awaitScreen("* bob is online");
	}

	private static void meet(String room) throws Exception {
		ada.join(room);
		bob.type("join " + room);
		ada.awaitScreen("* bob came in; 2 people are here.");
	}

	private static void bobSays(String words) throws Exception {
		bob.type("say " + words);
		ada.awaitScreen("bob: " + words);
	}

	/** Waits for so many rings since then; whatever comes first rings first. */
	private static void awaitRings(int before, int count) {
		ada.terminal().await(count + " rings", () -> ada.terminal().bells() == before + count);
	}

	@Test
	void aChatWithOnesNameIsHighlightedAndRingsOnce() throws Exception {
		meet("tea");
		int before = ada.terminal().bells();
		ada.terminal().type("half a sen");
		ada.awaitPrompt("tea", "half a sen");

		bobSays("Adam is here");
		bobSays("is @ADA here?");
		awaitRings(before, 1);
		bobSays("never mind");
		ada.awaitPrompt("tea", "half a sen");

		assertThat(ada.terminal().bells()).isEqualTo(before + 1);
		assertThat(ada.terminal().transcript()).contains(INVERSE + "is @ADA here?").doesNotContain(INVERSE + "Adam");
		ada.enter("tence");
		bob.await("ada: half a sentence");
	}

	@Test
	void twoClientsOfOnePersonAgreeOnWhatIsUnread() throws Exception {
		meet("yard");
		ada.enter("/join porch");
		ada.awaitPrompt("porch", "");
		try (Terminal other = HOUSE.client("ada-elsewhere").onTerminal()) {
			other.awaitCursorLine("lobby> ");
			other.enter("login ada secret-of-ada");
			other.awaitCursorLine("ada@lobby> ");
			other.enter("join yard");
			other.awaitCursorLine("ada@yard> ");

			bob.type("to yard hello");

			ada.awaitScreen("[yard] bob: hello");
			ada.terminal().await("one unread", () -> ada.terminal().transcript().contains("ada@porch (1)> "));
			ada.awaitPrompt("porch", "");
			other.enter("\\quit");
			other.awaitCursorLine("ada@lobby> ");
			bob.type("to yard more");
			ada.awaitScreen("[yard] bob: more");
			other.enter("join yard");
			other.awaitScreen("--- new ---");
			other.awaitCursorLine("ada@yard> ");
			ada.awaitPrompt("porch", "");
		}
	}

	@Test
	void whatWasSaidBeforeRingsNoBell() throws Exception {
		bob.type("join hall", "say ada?");
		bob.await("bob: ada?");
		int before = ada.terminal().bells();

		ada.join("hall");
		ada.awaitScreen("bob: ada?");
		bobSays("hello");

		assertThat(ada.terminal().bells()).isEqualTo(before);
		assertThat(ada.terminal().transcript()).contains(INVERSE + "ada?");
	}

	@Test
	void aRoomRingsForNothingOrForEverythingIfOneWantsIt() throws Exception {
		meet("den");
		int before = ada.terminal().bells();

		ada.enter("/notify off");
		ada.awaitScreen("Nothing in den rings the bell from now on.");
		bobSays("ada!");
		ada.enter("/notify all");
		ada.awaitScreen("Every chat in den rings the bell from now on.");
		assertThat(ada.terminal().bells()).isEqualTo(before);
		bobSays("hello");
		awaitRings(before, 1);
		ada.enter("/notify");

		ada.awaitRow("den +all");
		assertThat(HOUSE.directory().resolve("ada/state/chatrooms/notify")).hasContent("den all");
	}

	@Test
	void thePromptTellsWhatIsForOneAlsoInFortyColumns() throws Exception {
		meet("cafe");
		ada.enter("/join bar");
		ada.awaitPrompt("bar", "");
		bobSays("one");
		bobSays("ada, two");
		ada.awaitPrompt("bar (2, 1 for you)", "");

		ada.terminal().resize(40, Terminal.ROWS);
		try {
			ada.enter("");
			ada.awaitPrompt("bar (2 @1)", "");
			ada.enter("/next");
			ada.awaitPrompt("cafe", "");
			ada.enter("/next");
			ada.awaitScreen("There are no unread chats in your rooms.");
			ada.awaitPrompt("cafe", "");
		}
		finally {
			ada.terminal().resize(Terminal.COLUMNS, Terminal.ROWS);
			ada.enter("");
		}
	}

	@Test
	void aPrivateMessageRings() throws Exception {
		int before = ada.terminal().bells();

		bob.type("msg ada psst");

		ada.awaitScreen("(private) bob to ada: psst");
		awaitRings(before, 1);
		ada.awaitLobby();
	}

	@Test
	void clearEmptiesTheScreenAndKeepsWhatIsTyped() throws Exception {
		ada.join("attic");

		ada.terminal().type("/clear\rhalf");
		ada.terminal().await("nothing but the prompt", () -> ada.terminal().screen().get(0).equals("ada@attic> half"));

		ada.awaitPrompt("attic", "half");
		assertThat(ada.terminal().screen().stream().skip(1)).allMatch(String::isEmpty);
	}

	@Test
	void whoComesBackAtOnceWasNeverAway() throws Exception {
		meet("porch");

		bob.type("leave", "join porch");
		bobSays("back");

		assertThat(ada.terminal().screen()).filteredOn(row -> row.contains("* bob")).hasSize(1);
	}

	@Test
	void longWordsAndWideLettersAreLeftToTheTerminal() throws Exception {
		String address = "https://example.org/" + "0123456789".repeat(16);
		String letters = "e\u0301 \u4e2d\u6587 \uD83D\uDC4D done";
		meet("loft");
		ada.terminal().type("half");
		ada.awaitPrompt("loft", "half");

		bob.type("say see " + address);
		ada.awaitScreen("bob: see https://");
		bobSays(letters);
		ada.awaitPrompt("loft", "half");

		assertThat(ada.terminal().transcript()).contains("see " + address);
		assertThat(String.join("", ada.terminal().screen())).contains("see " + address);
	}

	@Test
	void themesDecideHowItLooks() throws Exception {
		ShellClient somebody = HOUSE.client("guest");
		try (Terminal dark = somebody.with("CHATROOMS_THEME", "dark").onTerminal();
				Terminal light = somebody.onTerminal("--theme", "light");
				Terminal plain = somebody.with("NO_COLOR", "1").onTerminal("--theme", "dark")) {
			enterAsGuest(dark, "dee");
			enterAsGuest(light, "lea");
			enterAsGuest(plain, "pia");
			String words = "guest-dee, guest-lea and guest-pia!";
			bob.type("join paint", "say " + words);
			for (Terminal terminal : List.of(dark, light, plain)) {
				terminal.awaitScreen("bob: " + words);
			}
			dark.await("a ring", () -> dark.bells() == 1);
			light.await("a ring", () -> light.bells() == 1);

			assertThat(dark.transcript()).containsPattern("\u001b\\[[0-9;]*38;5;226[0-9;]*m" + words);
			assertThat(light.transcript()).containsPattern("\u001b\\[[0-9;]*38;5;161[0-9;]*m" + words);
			assertThat(plain.transcript()).doesNotContainPattern("\u001b\\[[0-9;]*[1-9][0-9;]*m");
			assertThat(plain.bells()).isZero();
		}
	}

	private static void enterAsGuest(Terminal terminal, String name) throws Exception {
		terminal.awaitCursorLine("lobby> ");
		terminal.enter("guest " + name);
		terminal.awaitCursorLine("guest-" + name + "@lobby> ");
		terminal.enter("join paint");
		terminal.awaitCursorLine("guest-" + name + "@paint> ");
	}

	@Test
	void timesAreThoseOfTheZoneAsExactAsIsWanted() throws Exception {
		ZoneId zone = ZoneId.of("Asia/Kathmandu");
		ShellClient somebody = HOUSE.client("guest").with("TZ", zone.getId());
		String script = "guest ned\njoin clock\nsay what time is it?\n";

		Outcome minutes = somebody.runWithInput(script, "--times", "minutes");
		Outcome off = somebody.with("CHATROOMS_TIMES", "off").runWithInput(script);

		String line = minutes.stdout().get(minutes.stdout().size() - 1);
		assertThat(line).matches("\\d\\d:\\d\\d guest-ned: what time is it\\?");
		long passed = ChronoUnit.MINUTES.between(LocalTime.parse(line.substring(0, 5)), LocalTime.now(zone));
		assertThat(Math.floorMod(passed, 24 * 60)).isLessThan(3);
		assertThat(off.stdout()).last().asString().startsWith("guest-ned").endsWith(": what time is it?");
	}

}
