package dev.chatrooms.shell.room;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.chatrooms.client.room.RoomListener;
import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.lobby.LobbyLink;
import org.springframework.stereotype.Component;

/**
 * Visits that one command makes and ends, in which nobody takes a seat. The room must be
 * there: whoever sends to a room that nobody has made would send to nobody.
 */
@Component
class ShortVisits {

	private static final long GOODBYE_MILLIS = 2000;

	private final LobbyLink lobby;

	private final Waiting waiting;

	ShortVisits(LobbyLink lobby, Waiting waiting) {
		this.lobby = lobby;
		this.waiting = waiting;
	}

	/**
	 * Does something in a room that is there, and leaves it, also if the program is ended
	 * meanwhile.
	 * @throws dev.chatrooms.shell.command.CommandFailure if one cannot enter
	 */
	void during(RoomName room, RoomListener listener, Consumer<RoomVisit> action) {
		RoomVisit visit = enter(room, listener);
		Thread farewell = new Thread(() -> goodbye(visit).join(), "farewell");
		Runtime.getRuntime().addShutdownHook(farewell);
		try {
			action.accept(visit);
		}
		finally {
			try {
				this.waiting.await(goodbye(visit));
			}
			finally {
				forget(farewell);
			}
		}
	}

	/** A room that answers nothing keeps nobody for long. */
	private static CompletableFuture<Void> goodbye(RoomVisit visit) {
		return visit.leave().copy().completeOnTimeout(null, GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
	}

	private static void forget(Thread farewell) {
		try {
			Runtime.getRuntime().removeShutdownHook(farewell);
		}
		catch (IllegalStateException ex) {
			// The program ends already, and the thread runs.
		}
	}

	private RoomVisit enter(RoomName room, RoomListener listener) {
		LobbySession session = this.waiting.await(this.lobby.connect());
		Admission admission = this.waiting.await(session.join(room, null, true));
		CompletableFuture<RoomVisit> entering = RoomVisit.enter(session, admission, listener);
		try {
			return this.waiting.await(entering);
		}
		catch (RuntimeException ex) {
			entering.thenAccept(RoomVisit::leave);
			throw ex;
		}
	}

	/** Says something and waits until it is safe. */
	Done say(RoomVisit visit, String text) {
		return Acknowledgement.await(this.waiting, visit.say(text));
	}

	/** Waits for something that a visit leads to. */
	<T> T await(CompletableFuture<T> outcome) {
		return this.waiting.await(outcome);
	}

}
