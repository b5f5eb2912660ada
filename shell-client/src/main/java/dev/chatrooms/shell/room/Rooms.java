package dev.chatrooms.shell.room;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Style;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.hook.Hooks;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.DayLine;
import dev.chatrooms.shell.view.Screen;
import dev.chatrooms.shell.view.Unread;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rooms the person is in, one of them in front, or none while the person looks at the
 * lobby. Only the thread that runs commands changes them.
 */
@Component
public class Rooms {

	private final Screen screen;

	private final Waiting waiting;

	private final Entrance entrance;

	private final DayLine day = new DayLine();

	private final Seats seats = new Seats();

	private int moves;

	Rooms(LobbyLink lobby, Screen screen, Waiting waiting, IgnoredPeople ignored, NotifyLevels levels, Hooks hooks) {
		this.screen = screen;
		this.waiting = waiting;
		this.entrance = new Entrance(lobby, waiting, screen, ignored, levels, this.day, hooks);
	}

	/** The visit to the room in front, if there is one and it goes on. */
	public Optional<RoomVisit> visit() {
		return this.seats.front().filter(seat -> seat.lost() == null).map(Seat::visit);
	}

	/**
	 * The same for a command that needs it.
	 * @throws CommandFailure if there is none
	 */
	RoomVisit front() {
		return this.seats.inFront().visit();
	}

	/** The visit to a room that need not be in front. */
	RoomVisit visit(RoomName room) {
		return this.seats.get(room).visit();
	}

	/**
	 * The room in front, for a command to which another can be named.
	 * @param how to name it, such as {@code name one with --room.}
	 * @throws CommandFailure if there is none, which says how
	 */
	RoomName frontOr(String how) {
		if (this.seats.front().isEmpty()) {
			throw this.seats.nowhere("; " + how);
		}
		return front().room();
	}

	/** What is said to somebody who is in no room, or has none in front. */
	CommandFailure nowhere() {
		return this.seats.nowhere();
	}

	/** The line for the day that all share who show what was said. */
	public DayLine day() {
		return this.day;
	}

	/** Whether the person is in that room still, in front or not. */
	public boolean isIn(RoomVisit visit) {
		return this.seats.all().stream().anyMatch(seat -> seat.lost() == null && seat.visit() == visit);
	}

	/** Whether the connection to the room in front is being made again. */
	public boolean isCut() {
		return this.seats.front().filter(Seat::isCut).isPresent();
	}

	/** What others said in rooms that were not in front. */
	public Unread unread() {
		return this.seats.unread();
	}

	/** Another client of this person has shown a room up to that number. */
	public void readElsewhere(RoomName room, long sequence) {
		this.seats.find(room).ifPresent(seat -> seat.reading().readElsewhere(sequence));
		this.screen.refresh();
	}

	/** How often the person went to a room or to the lobby. */
	public int moves() {
		return this.moves;
	}

	/** In which rooms the person is. */
	public Whereabouts whereabouts() {
		return new Whereabouts(this.seats.all().stream().map(Seat::room).toList(),
				this.seats.front().map(Seat::room).orElse(null));
	}

	List<Seat> all() {
		return this.seats.all();
	}

	/**
	 * Enters a room if the lobby shows the way, and brings it to the front; one stays in
	 * the others.
	 */
	void enter(RoomName room, @Nullable String password, boolean existing) {
		Optional<Seat> taken = this.seats.find(room);
		if (taken.isPresent()) {
			show(taken.get());
			return;
		}
		Entrance.Way way = this.entrance.find(room, password, existing);
		this.seats.all().stream().filter(seat -> seat.room().equals(room)).forEach(this.seats::remove);
		Optional<Seat> before = this.seats.front();
		// From its first event on the new room is the one that needs no mark.
		before.ifPresent(seat -> seat.reading().goBack());
		try {
			this.entrance.go(way);
			arrive(way.seat());
		}
		catch (CommandFailure ex) {
			before.ifPresent(seat -> seat.reading().comeForward());
			throw ex;
		}
	}

	private void arrive(Seat seat) {
		this.seats.bring(seat);
		this.moves++;
	}

	/** Brings a room to the front that the person is in already. */
	void show(RoomName room) {
		show(this.seats.get(room));
	}

	/** Brings the next room with unread chats to the front, or else just the next. */
	void showNext() {
		show(this.seats.next().orElseThrow(this.seats::nowhere));
	}

	/**
	 * Brings the next room with unread chats to the front, one with the person's name
	 * first; does nothing if everything was read.
	 */
	void showUnread() {
		if (this.seats.all().isEmpty()) {
			throw this.seats.nowhere();
		}
		this.seats.nextUnread()
			.ifPresentOrElse(this::show, () -> this.screen.talk("There are no unread chats in your rooms."));
	}

	private void show(Seat seat) {
		arrive(seat);
		this.screen.talk(seat.company());
	}

	/** Goes to the lobby without leaving any room. */
	void showLobby() {
		this.seats.putBack();
		this.moves++;
	}

	/**
	 * Says something in the room in front; completes when it is safe, as late as after a
	 * cut.
	 */
	CompletableFuture<Done> say(String text, @Nullable Style style) {
		return this.seats.inFront().say(text, style);
	}

	/** The same in a room that need not be in front. */
	CompletableFuture<Done> say(RoomName room, String text) {
		return this.seats.get(room).say(text, null);
	}

	/** Waits for words of somebody else, from where the last waiting ended. */
	void expect(String words, Duration timeout) {
		CompletableFuture<Boolean> found = this.seats.inFront().backlog().find(words);
		try {
			if (!this.waiting.await(found.completeOnTimeout(false, timeout.toMillis(), TimeUnit.MILLISECONDS))) {
				throw new CommandFailure(ExitCode.TIMEOUT,
						"No chat with \"" + words + "\" came within " + TimeSpan.words(timeout) + ".");
			}
		}
		finally {
			found.cancel(false);
		}
	}

	/** Leaves the room in front; the one that was there before comes back. */
	void leave() {
		leaveAndLookAround(this.seats.inFront());
	}

	/** Leaves a room, in front or not. */
	void leave(RoomName room) {
		leaveAndLookAround(this.seats.get(room));
	}

	private void leaveAndLookAround(Seat seat) {
		boolean inFront = seat.isInFront();
		try {
			leave(List.of(seat));
		}
		finally {
			if (inFront) {
				this.moves++;
				lookAround();
			}
		}
	}

	private void lookAround() {
		this.seats.bringBack().ifPresent(front -> this.screen.talk(front.company()));
	}

	/** Leaves all rooms; what was said before is safe then. */
	public void leaveAll() {
		leave(this.seats.all());
	}

	/** Leaves the rooms that were entered since, and goes where one was. */
	public void returnTo(Whereabouts before) {
		leave(this.seats.all().stream().filter(seat -> !before.rooms().contains(seat.room())).toList());
		RoomName front = before.front();
		if (front == null) {
			this.seats.putBack();
		}
		else {
			this.seats.find(front).ifPresentOrElse(this.seats::bring, this.seats::bringBack);
		}
	}

	/** All at once, because each may take a moment. */
	private void leave(List<Seat> ending) {
		List<Seat> leaving = ending.stream().filter(seat -> seat.lost() == null).toList();
		leaving.forEach(seat -> seat.reading().tell());
		try {
			this.waiting.await(CompletableFuture
				.allOf(leaving.stream().map(seat -> seat.visit().leave()).toArray(CompletableFuture[]::new)));
		}
		finally {
			ending.forEach(this.seats::remove);
			leaving.forEach(Seat::abandon);
		}
		leaving.forEach(seat -> this.screen.talk("You left " + seat.room() + "."));
	}

	/**
	 * Gives up the rooms that have ended, of which the person was told. Not for scripts:
	 * what is meant for a room that is no more must not be said in another.
	 */
	public void forgetLost() {
		boolean inFront = this.seats.front().filter(seat -> seat.lost() != null).isPresent();
		this.seats.all().stream().filter(seat -> seat.lost() != null).forEach(this.seats::remove);
		if (inFront) {
			lookAround();
		}
	}

}
