package dev.chatrooms.shell.view;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.RoomNotice;
import dev.chatrooms.protocol.Style;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventRendererTests {

	private static final RoomName TEA = new RoomName("tea");

	private static final AccountName ADA = new AccountName("ada");

	private static final AccountName BOB = new AccountName("bob");

	private static final String DAY = "--- Friday, 20 November 2026 ---\n";

	private final EventRenderer renderer = renderer(Theme.PLAIN, Times.SECONDS);

	private static EventRenderer renderer(Theme theme, Times times) {
		return new EventRenderer(new Look(theme, times, ZoneId.of("Europe/Berlin")), ADA, new DayLine());
	}

	private String render(RoomEvent event) {
		return event.accept(this.renderer).toString();
	}

	private static Posted chat(AccountName who, String text, String when) {
		return new Posted(who, TEA, text, Instant.parse(when), 1, 1);
	}

	@Test
	void showsAChatWithItsLocalTimeBelowItsDay() {
		assertThat(render(chat(ADA, "hello", "2026-11-20T13:02:11Z"))).isEqualTo(DAY + "14:02:11 ada: hello");
	}

	@Test
	void showsTheDayOnlyWhenItChanges() {
		render(chat(ADA, "hello", "2026-11-20T13:02:11Z"));

		assertThat(render(chat(BOB, "late", "2026-11-20T22:59:59Z"))).isEqualTo("23:59:59 bob: late");
		assertThat(render(chat(BOB, "early", "2026-11-20T23:00:00Z")))
			.isEqualTo("--- Saturday, 21 November 2026 ---\n00:00:00 bob: early");
	}

	@Test
	void sharesTheDayWithWhatStandsAbove() {
		DayLine day = new DayLine();
		Look look = new Look(Theme.PLAIN, Times.SECONDS, ZoneId.of("UTC"));
		EventRenderer above = new EventRenderer(look, ADA, day);
		EventRenderer below = new EventRenderer(look, ADA, day);
		above.posted(chat(ADA, "hello", "2026-11-20T13:02:11Z"));

		assertThat(below.found(chat(BOB, "hello", "2026-11-20T13:02:12Z"))).hasToString("13:02:12 [tea] bob: hello");
	}

	@Test
	void marksAnActionAsOne() {
		Posted action = new Posted(BOB, TEA, "pours", Style.ACTION, Instant.parse("2026-11-20T13:02:12Z"), 1, 1);

		assertThat(this.renderer.found(action)).hasToString(DAY + "14:02:12 [tea] * bob pours");
	}

	@Test
	void indentsFurtherLinesSoThatNoneCanPassForAChat() {
		render(chat(ADA, "x", "2026-11-20T13:02:11Z"));

		assertThat(render(chat(BOB, "one\n14:00:00 ada: two\tthree", "2026-11-20T13:02:12Z")))
			.isEqualTo("14:02:12 bob: one\n           14:00:00 ada: two    three");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			SECONDS, "14:02:11 ", "           "
			MINUTES, "14:02 ", "        "
			OFF, "", "  "
			""")
	void showsTimesAsExactlyAsIsWanted(Times times, String time, String indent) {
		EventRenderer lines = renderer(Theme.PLAIN, times);

		assertThat(lines.posted(chat(BOB, "one\ntwo", "2026-11-20T13:02:11Z")))
			.hasToString(DAY + time + "bob: one\n" + indent + "two");
	}

	@Test
	void highlightsTheWordsOfOthersThatNameOne() {
		EventRenderer lines = renderer(Theme.DARK, Times.OFF);
		lines.posted(chat(BOB, "x", "2026-11-20T13:02:11Z"));

		AttributedString line = lines.posted(chat(BOB, "Ada,\ntea?", "2026-11-20T13:02:12Z"));

		assertThat(line).hasToString("bob: Ada,\n  tea?");
		assertThat(line.styleAt(5)).isEqualTo(Theme.DARK.mention());
		assertThat(line.styleAt(10)).isEqualTo(AttributedStyle.DEFAULT);
		assertThat(line.styleAt(12)).isEqualTo(Theme.DARK.mention());
		assertThat(line.styleAt(0)).isNotEqualTo(Theme.DARK.mention());
		assertThat(lines.posted(chat(ADA, "ada", "2026-11-20T13:02:12Z")).styleAt(5))
			.isEqualTo(AttributedStyle.DEFAULT);
		assertThat(lines.posted(chat(BOB, "adam", "2026-11-20T13:02:12Z")).styleAt(5))
			.isEqualTo(AttributedStyle.DEFAULT);
	}

	@Test
	void foldsThoseWhoPassTogetherIntoOneLine() {
		Instant when = Instant.parse("2026-11-20T13:02:30Z");
		List<AccountName> many = IntStream.range(0, 14).mapToObj(i -> new AccountName("p" + i)).toList();
		this.renderer.passed(new Passage(List.of(BOB), List.of(), 2, when));

		assertThat(this.renderer.passed(new Passage(many, List.of(), 17, when)))
			.hasToString("14:02:30 * p0, p1 and 12 more came in; 17 people are here.");
		assertThat(this.renderer.passed(new Passage(many.subList(0, 4), List.of(), 5, when)))
			.hasToString("14:02:30 * p0, p1 and 2 more came in; 5 people are here.");
		assertThat(this.renderer.passed(new Passage(many.subList(0, 3), List.of(), 4, when)))
			.hasToString("14:02:30 * p0, p1 and p2 came in; 4 people are here.");
		assertThat(this.renderer.passed(new Passage(List.of(), many.subList(0, 2), 1, when)))
			.hasToString("14:02:30 * p0 and p1 left; 1 person is here.");
		assertThat(this.renderer.passed(new Passage(List.of(BOB), many.subList(0, 2), 2, when)))
			.hasToString("14:02:30 * bob came in, p0 and p1 left; 2 people are here.");
	}

	@Test
	void countsPeopleInGoodEnglish() {
		Instant when = Instant.parse("2026-11-20T13:02:30Z");

		assertThat(render(new MemberJoined(BOB, TEA, 2, when, 1, 2)))
			.isEqualTo(DAY + "14:02:30 * bob came in; 2 people are here.");
		assertThat(render(new MemberLeft(BOB, TEA, 1, when, 1, 3))).isEqualTo("14:02:30 * bob left; 1 person is here.");
	}

	@Test
	void tellsWhatWasDoneInOneLine() {
		Instant when = Instant.parse("2026-11-20T13:02:30Z");

		assertThat(render(new RoomNotice(BOB, TEA, "changed the topic: a\n\u001b[2Jb", when, 1, 2)))
			.isEqualTo(DAY + "14:02:30 * bob changed the topic: a b");
	}

	@Test
	void cleansTextFromTheNetworkAgain() {
		assertThat(render(chat(BOB, "\u001b[2Jgone\u0007\u202e", "2026-11-20T13:02:12Z")))
			.isEqualTo(DAY + "14:02:12 bob: gone");
	}

	@Test
	void givesEachNameOneColourAndItsOwnInBold() {
		EventRenderer coloured = renderer(Theme.AUTO, Times.SECONDS);
		AttributedString first = coloured.posted(chat(BOB, "x", "2026-11-20T13:02:12Z"));
		AttributedString again = coloured.posted(chat(new AccountName("BOB"), "y", "2026-11-20T13:02:13Z"));
		AttributedString own = coloured.posted(chat(ADA, "z", "2026-11-20T13:02:14Z"));

		assertThat(first.styleAt(DAY.length() + 9)).isEqualTo(again.styleAt(9)).isNotEqualTo(own.styleAt(9));
		assertThat(own.toString()).isEqualTo("14:02:14 ada: z");
	}

}
