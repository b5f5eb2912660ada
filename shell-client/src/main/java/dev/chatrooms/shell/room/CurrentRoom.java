package dev.chatrooms.shell.room;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.Screen;
import dev.chatrooms.protocol.Style;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The room the person is in, if any. Only the thread that runs commands changes it.
 */
@Component
public class CurrentRoom {

	/** A cut may be mended meanwhile. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final LobbyLink lobby;

	private final Screen screen;

	private final Waiting waiting;

	private volatile @Nullable RoomVisit visit;

	private volatile @Nullable Seat seat;

	CurrentRoom(LobbyLink lobby, Screen screen, Waiting waiting) {
		this.lobby = lobby;
		this.screen = screen;
		this.waiting = waiting;
	}

	/** The visit that goes on, if one does. */
	public Optional<RoomVisit> visit() {
		Seat current = this.seat;
		return (current != null && current.lost() == null) ? Optional.ofNullable(this.visit) : Optional.empty();
	}

	/** Enters a room; from another one only if the lobby shows the way. */
	void enter(RoomName room, @Nullable String password, boolean existing) {
		if (visit().filter(current -> current.room().equals(room)).isPresent()) {
			throw new CommandFailure(ExitCode.FAILURE, "You are in " + visit().orElseThrow().room() + " already.");
		}
		LobbySession session = this.waiting.await(this.lobby.connect());
		Admission admission = this.waiting.await(session.join(room, password, existing));
		leave();
		Seat taken = new Seat(this.screen);
		this.visit = await(RoomVisit.enter(session, admission, taken), taken);
		this.seat = taken;
	}

	/** Waits for a visit; if it begins when nobody waits any more, it is left. */
	private RoomVisit await(CompletableFuture<RoomVisit> entering, Seat taken) {
		try {
			return this.waiting.await(entering);
		}
		catch (CommandFailure ex) {
			taken.abandon();
			entering.thenAccept(RoomVisit::leave);
			throw ex;
		}
	}

	/** Says something; completes when it is safe, which may take as long as a cut. */
	public CompletableFuture<Done> say(String text) {
		return say(text, null);
	}

	private CompletableFuture<Done> say(String text, @Nullable Style style) {
		CompletableFuture<Done> outcome = here().say(text, style);
		Objects.requireNonNull(this.seat).said(text, outcome);
		return outcome;
	}

	/** Says something and waits until it is safe. */
	void sayAndWait(String text, @Nullable Style style) {
		CompletableFuture<Boolean> safe = say(text, style).thenApply(done -> true);
		if (!this.waiting.await(safe.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS))) {
			throw new CommandFailure(ExitCode.TIMEOUT, "The room has not confirmed this within "
					+ TimeSpan.words(PATIENCE) + "; it may not have been heard.");
		}
	}

	/** Waits for words of somebody else, from where the last waiting ended. */
	void expect(String words, Duration timeout) {
		here();
		CompletableFuture<Boolean> found = Objects.requireNonNull(this.seat).backlog().find(words);
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

	/** Leaves the room, if there is one; what was said before is safe then. */
	public void leave() {
		RoomVisit ending = visit().orElse(null);
		Seat taken = this.seat;
		this.visit = null;
		this.seat = null;
		if (ending != null) {
			this.waiting.await(ending.leave());
			if (taken != null) {
				taken.abandon();
			}
			this.screen.talk("You left " + ending.room() + ".");
		}
	}

	private RoomVisit here() {
		Seat current = this.seat;
		CommandFailure lost = (current != null) ? current.lost() : null;
		if (lost != null) {
			throw lost;
		}
		return visit().orElseThrow(
				() -> new CommandFailure(ExitCode.NOT_PERMITTED, "You are in no room. Enter one with: join NAME"));
	}

}
