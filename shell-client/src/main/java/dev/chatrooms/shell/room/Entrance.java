package dev.chatrooms.shell.room;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import dev.chatrooms.client.room.RoomListener;
import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.MarkRead;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.hook.Hooks;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.DayLine;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The way into rooms: the lobby shows it, then a seat is taken.
 */
class Entrance {

	private final LobbyLink lobby;

	private final Waiting waiting;

	private final Screen screen;

	private final IgnoredPeople ignored;

	private final NotifyLevels levels;

	private final DayLine day;

	private final Hooks hooks;

	Entrance(LobbyLink lobby, Waiting waiting, Screen screen, IgnoredPeople ignored, NotifyLevels levels, DayLine day,
			Hooks hooks) {
		this.hooks = hooks;
		this.lobby = lobby;
		this.waiting = waiting;
		this.screen = screen;
		this.ignored = ignored;
		this.levels = levels;
		this.day = day;
	}

	/**
	 * Asks the lobby for the way.
	 * @throws CommandFailure if it shows none
	 */
	Way find(RoomName room, @Nullable String password, boolean existing) {
		LobbySession session = this.waiting.await(this.lobby.connect());
		Admission admission = this.waiting.await(session.join(room, password, existing));
		RoomName name = Objects.requireNonNullElse(admission.room(), room);
		Seat seat = new Seat(name, this.screen, this.ignored, this.levels, this.day,
				reading(session, name, admission.read()));
		return new Way(session, admission, seat);
	}

	/** Only a person reads; what a script has printed may be read by nobody. */
	private Reading reading(LobbySession session, RoomName room, @Nullable Long before) {
		return new Reading(before, sequence -> {
			if (this.screen.isWatched()) {
				session.request(label -> new MarkRead(room, sequence, label), Done.class);
			}
		});
	}

	/**
	 * Takes the seat and waits for the visit; if it begins when nobody waits any more, it
	 * is left.
	 * @throws CommandFailure if it does not begin
	 */
	void go(Way way) {
		RoomListener listener = this.hooks.beside(way.seat(), this.ignored::contains);
		CompletableFuture<RoomVisit> entering = RoomVisit.enter(way.session(), way.admission(), listener);
		try {
			way.seat().sit(this.waiting.await(entering));
		}
		catch (CommandFailure ex) {
			way.seat().abandon();
			entering.thenAccept(RoomVisit::leave);
			throw ex;
		}
	}

	/**
	 * The way to a seat.
	 *
	 * @param session who showed it
	 * @param admission what lets one in
	 * @param seat the seat, not taken yet
	 */
	record Way(LobbySession session, Admission admission, Seat seat) {

	}

}
