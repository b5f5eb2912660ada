package dev.chatrooms.shell.room;

import java.time.Instant;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.view.DayLine;
import dev.chatrooms.shell.view.RecordingScreen;
import dev.chatrooms.shell.view.Unread;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SeatsTests {

	private final RecordingScreen screen = new RecordingScreen();

	private final Seats seats = new Seats();

	private final Seat tea = seat("tea");

	private final Seat lunch = seat("lunch");

	private final Seat games = seat("games");

	private long sequence;

	private Seat seat(String name) {
		Seat seat = new Seat(new RoomName(name), this.screen, NoRooms.nobodyIgnored(), NoRooms.usualLevels(),
				new DayLine(), new Reading(null, (sequence) -> {
				}, Runnable::run));
		seat.entered(new Welcome(seat.room(), new AccountName("ada"), 2, 1, 0, "1"), List.of());
		this.seats.bring(seat);
		return seat;
	}

	private void speakIn(Seat seat) {
		speakIn(seat, "hello");
	}

	private void speakIn(Seat seat, String words) {
		seat.happened(new Posted(new AccountName("bob"), seat.room(), words, Instant.EPOCH, 1, ++this.sequence));
	}

	@Test
	void hasTheLastInFrontAndNoOther() {
		assertThat(this.seats.front()).contains(this.games);
		assertThat(this.seats.all()).containsExactly(this.tea, this.lunch, this.games)
			.extracting(Seat::isInFront)
			.containsExactly(false, false, true);
	}

	@Test
	void keepsTheOrderWhenOneIsBroughtToTheFront() {
		this.seats.bring(this.tea);

		assertThat(this.seats.all()).containsExactly(this.tea, this.lunch, this.games);
		assertThat(this.games.isInFront()).isFalse();
	}

	@Test
	void tellsBeingInNoRoomFromLookingAtTheLobby() {
		assertThat(this.seats.inFront()).isEqualTo(this.games);
		this.seats.putBack();
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(this.seats::inFront)
			.withMessage("No room is in front. Bring one there with: switch");
		assertThat(this.seats.nowhere("; name one.").sentence()).isEqualTo("No room is in front; name one.");

		this.seats.all().forEach(seat -> seat.lost("Closed."));

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(this.seats::inFront)
			.withMessage("You are in no room. Enter one with: join ROOM")
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.NOT_PERMITTED));
	}

	@Test
	void bringsBackTheOneBefore() {
		this.seats.bring(this.tea);
		this.seats.remove(this.tea);
		assertThat(this.seats.front()).isEmpty();

		assertThat(this.seats.bringBack()).contains(this.games);
		assertThat(this.seats.front()).contains(this.games);
	}

	@Test
	void doesNotBringBackWhatIsOver() {
		this.lunch.lost(null);

		this.seats.remove(this.games);

		assertThat(this.seats.bringBack()).contains(this.tea);
	}

	@Test
	void goesToTheNextWhereSomethingWasSaid() {
		assertThat(this.seats.next()).contains(this.tea);

		speakIn(this.lunch);

		assertThat(this.seats.next()).contains(this.lunch);
		assertThat(this.seats.unread()).isEqualTo(new Unread(1, 0));
	}

	@Test
	void goesFirstWhereTheNameWasSaid() {
		assertThat(this.seats.nextUnread()).isEmpty();
		speakIn(this.tea);
		speakIn(this.lunch, "hello, Ada");

		assertThat(this.seats.unread()).isEqualTo(new Unread(2, 1));
		assertThat(this.seats.nextUnread()).contains(this.lunch);
		this.seats.bring(this.lunch);
		assertThat(this.seats.nextUnread()).contains(this.tea);
		this.seats.bring(this.tea);
		assertThat(this.seats.nextUnread()).isEmpty();
	}

	@Test
	void goesInCircles() {
		this.seats.bring(this.lunch);

		assertThat(this.seats.next()).contains(this.games);
	}

	@Test
	void goesFromTheLobbyBackToWhereOneWas() {
		this.seats.bring(this.lunch);

		this.seats.putBack();

		assertThat(this.seats.front()).isEmpty();
		assertThat(this.seats.next()).contains(this.lunch);
		speakIn(this.lunch);
		assertThat(this.seats.unread()).isEqualTo(new Unread(1, 0));
	}

	@Test
	void findsNoneWhoseVisitIsOver() {
		this.tea.lost(null);

		assertThat(this.seats.find(new RoomName("TEA"))).isEmpty();
		assertThat(this.seats.find(new RoomName("Lunch"))).contains(this.lunch);
	}

	@Test
	void areShownAsATable() {
		speakIn(this.tea);
		this.lunch.interrupted(null);

		assertThat(SeatTable.of(this.seats.all())).isEqualToNormalizingNewlines("""
				  ROOM   UNREAD  PEOPLE
				  tea         1       2
				  lunch       0       2  (cut)
				* games       0       2
				""");
	}

}
