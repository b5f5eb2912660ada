package dev.chatrooms.server.room;

import java.time.Instant;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.server.room.RoomCommand.Arrive;
import dev.chatrooms.server.room.RoomCommand.Depart;
import dev.chatrooms.server.room.RoomCommand.Speak;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DecidedTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private static final AccountName ADA = new AccountName("ada");

	private static final AccountName BOB = new AccountName("bob");

	private final Seat adasSeat = new TestSeat("ada");

	private final Seat bobsSeat = new TestSeat("bob");

	private final Room empty = Room.restored(new RoomName("tea"), 1, 0, List.of(), new RoomRules(10, 100));

	private final Room withAda = fold(this.empty, new Arrive(this.adasSeat, ADA, false, null)).after();

	@Test
	void isNothingWithoutCommands() {
		Decided nothing = fold(this.withAda);

		assertThat(nothing.after()).isSameAs(this.withAda);
		assertThat(nothing.events()).isEmpty();
		assertThat(nothing.runs()).isEmpty();
	}

	@Test
	void decidesEachCommandOnTheOutcomeOfTheOneBefore() {
		Decided batch = fold(this.withAda, new Arrive(this.bobsSeat, BOB, false, null), says(this.bobsSeat, BOB),
				new Depart(this.bobsSeat), new Arrive(this.bobsSeat, BOB, false, null));

		assertThat(batch.events()).map(RoomEvent::sequence).containsExactly(2L, 3L, 4L, 5L);
		assertThat(batch.steps()).hasSize(4);
		assertThat(batch.before()).isSameAs(this.withAda);
		assertThat(batch.after().people()).isEqualTo(2);
	}

	@Test
	void leadsToTheSameInOneBatchAsInMany() {
		RoomCommand[] commands = { new Arrive(this.bobsSeat, null, false, null), says(this.adasSeat, ADA),
				says(this.bobsSeat, BOB), new Depart(this.adasSeat), says(this.bobsSeat, BOB) };

		Room oneByOne = this.withAda;
		for (RoomCommand command : commands) {
			oneByOne = fold(oneByOne, command).after();
		}

		assertThat(fold(this.withAda, commands).after()).isEqualTo(oneByOne);
	}

	@Test
	void doesNotTellANewcomerWhatTheWelcomeSays() {
		Decided batch = fold(this.withAda, new Arrive(this.bobsSeat, BOB, false, null));

		assertThat(batch.runs()).singleElement()
			.satisfies((run) -> assertThat(run.seats()).containsExactly(this.adasSeat));
	}

	@Test
	void tellsASpeakerButNotOneWhoLeft() {
		Room withBoth = fold(this.withAda, new Arrive(this.bobsSeat, BOB, false, null)).after();

		Decided batch = fold(withBoth, says(this.bobsSeat, BOB), new Depart(this.bobsSeat));

		assertThat(batch.runs()).hasSize(2);
		assertThat(batch.runs().get(0).seats()).containsExactly(this.adasSeat, this.bobsSeat);
		assertThat(batch.runs().get(1).seats()).containsExactly(this.adasSeat);
	}

	@Test
	void putsEventsOfOneAudienceIntoOneRun() {
		Decided batch = fold(this.withAda, says(this.adasSeat, ADA), says(this.adasSeat, ADA),
				new Arrive(this.bobsSeat, BOB, false, null), says(this.bobsSeat, BOB));

		assertThat(batch.runs()).hasSize(2);
		assertThat(batch.runs().get(0).events()).map(RoomEvent::sequence).containsExactly(2L, 3L, 4L);
		assertThat(batch.runs().get(1).events()).map(RoomEvent::sequence).containsExactly(5L);
	}

	@Test
	void letsANewcomerHearEverythingAboveTheirWelcomeOnce() {
		Decided batch = fold(this.withAda, says(this.adasSeat, ADA), new Arrive(this.bobsSeat, BOB, false, null),
				says(this.adasSeat, ADA), says(this.bobsSeat, BOB));

		List<Long> heard = batch.runs()
			.stream()
			.filter((run) -> run.seats().contains(this.bobsSeat))
			.flatMap((run) -> run.events().stream())
			.map(RoomEvent::sequence)
			.toList();

		assertThat(batch.steps().get(1).after().sequence()).isEqualTo(3);
		assertThat(heard).containsExactly(4L, 5L);
	}

	private static Decided fold(Room before, RoomCommand... commands) {
		return Decided.fold(before, List.of(commands), NOON);
	}

	private static Speak says(Seat seat, AccountName name) {
		return new Speak(seat, name, new ChatText("words"), null, null, null);
	}

}
