package dev.chatrooms.shell.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Spelling;
import dev.chatrooms.shell.view.Unread;
import org.jspecify.annotations.Nullable;

/**
 * The seats one has taken, in the order of taking them; at most one is in front. One
 * thread changes them, any may look, and none has to wait for that.
 */
class Seats {

	private volatile List<Seat> all = List.of();

	private volatile @Nullable Seat front;

	/** What has been in front, the last first. */
	private final Deque<Seat> recent = new ArrayDeque<>();

	List<Seat> all() {
		return this.all;
	}

	Optional<Seat> front() {
		return Optional.ofNullable(this.front);
	}

	/**
	 * The seat in front.
	 * @throws CommandFailure if there is none, or its visit is over
	 */
	Seat inFront() {
		Seat seat = front().orElseThrow(this::nowhere);
		CommandFailure lost = seat.lost();
		if (lost != null) {
			throw lost;
		}
		return seat;
	}

	/** What is said where a seat in front is needed and there is none. */
	CommandFailure nowhere() {
		return nowhere(isAnywhere() ? ". Bring one there with: switch" : ". Enter one with: join ROOM");
	}

	/** The same, where there is something else to do than to go to a room. */
	CommandFailure nowhere(String otherwise) {
		return new CommandFailure(ExitCode.NOT_PERMITTED,
				(isAnywhere() ? "No room is in front" : "You are in no room") + otherwise);
	}

	private boolean isAnywhere() {
		return lasting(this.all.stream()).findAny().isPresent();
	}

	/** The seat in that room, unless the visit is over. */
	Optional<Seat> find(RoomName room) {
		return this.all.stream().filter(seat -> seat.room().equals(room) && seat.lost() == null).findFirst();
	}

	/**
	 * The same for whoever needs it.
	 * @throws CommandFailure if there is none
	 */
	Seat get(RoomName room) {
		return find(room).orElseThrow(() -> new CommandFailure(ExitCode.NOT_PERMITTED,
				Spelling.nearest(room.text(), this.all.stream().map(seat -> seat.room().text()).toList())
					.map(meant -> "You are not in " + room + "; did you mean " + meant + "?")
					.orElse("You are not in " + room + ". Enter it with: join " + room)));
	}

	/** What others said in rooms that were not in front. */
	Unread unread() {
		return this.all.stream().map(seat -> seat.reading().unread()).reduce(Unread.NOTHING, Unread::plus);
	}

	/** Brings a seat to the front, which is a new one if it is not there yet. */
	void bring(Seat seat) {
		Seat before = this.front;
		if (before != null && before != seat) {
			before.reading().goBack();
		}
		if (!this.all.contains(seat)) {
			this.all = Stream.concat(this.all.stream(), Stream.of(seat)).toList();
		}
		this.recent.remove(seat);
		this.recent.addFirst(seat);
		seat.reading().comeForward();
		this.front = seat;
	}

	/** Puts all of them back. */
	void putBack() {
		front().ifPresent(seat -> seat.reading().goBack());
		this.front = null;
	}

	/** Gives up a seat; if it was in front, none is now. */
	void remove(Seat seat) {
		this.all = this.all.stream().filter(other -> other != seat).toList();
		this.recent.remove(seat);
		if (this.front == seat) {
			this.front = null;
		}
	}

	/** Brings back the seat that was in front before, if there is one. */
	Optional<Seat> bringBack() {
		Optional<Seat> latest = lasting(this.recent.stream()).findFirst();
		latest.ifPresent(this::bring);
		return latest;
	}

	/**
	 * The next one after the one in front where something was said, or just the next;
	 * with none in front, the one that was there last instead.
	 */
	Optional<Seat> next() {
		List<Seat> others = following();
		Optional<Seat> unread = others.stream().filter(seat -> seat.reading().unread().chats() > 0).findFirst();
		return unread.or(() -> ((this.front != null) ? others.stream() : lasting(this.recent.stream())).findFirst());
	}

	/** The next one where the person's name was said, or else just something. */
	Optional<Seat> nextUnread() {
		List<Seat> others = following();
		Optional<Seat> mention = others.stream().filter(seat -> seat.reading().unread().mentions() > 0).findFirst();
		return mention.or(() -> others.stream().filter(seat -> seat.reading().unread().chats() > 0).findFirst());
	}

	/** All from the one after the one in front on, which comes last. */
	private List<Seat> following() {
		Seat current = this.front;
		int after = (current != null) ? this.all.indexOf(current) + 1 : 0;
		return lasting(
				Stream.concat(this.all.subList(after, this.all.size()).stream(), this.all.subList(0, after).stream()))
			.toList();
	}

	private static Stream<Seat> lasting(Stream<Seat> seats) {
		return seats.filter(seat -> seat.lost() == null);
	}

}
