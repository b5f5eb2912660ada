package dev.chatrooms.client.room;

import java.util.concurrent.CompletableFuture;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.wire.ConnectionLostException;
import dev.chatrooms.client.wire.FrameConnection;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.InvalidChatException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Style;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * One stay in one room, from entering to leaving. It outlives its connections: a cut is
 * mended in the background, what was missed is heard then, what was said meanwhile is
 * sent then. Thread-safe.
 */
public final class RoomVisit {

	private final Attendance attendance;

	private final Hearing hearing;

	private final Welcome welcome;

	private RoomVisit(Attendance attendance, Hearing hearing, Welcome welcome) {
		this.attendance = attendance;
		this.hearing = hearing;
		this.welcome = welcome;
	}

	/**
	 * Joins a room by its name: asks the lobby for the way and takes it. Fails as
	 * {@link FrameConnection#request} does, or with {@link UnreachableException}; only
	 * what has begun is mended.
	 */
	public static CompletableFuture<RoomVisit> enter(LobbySession lobby, RoomName room, RoomListener listener) {
		return enter(lobby, room, listener, VisitOptions.STANDARD);
	}

	/** The same, with options. */
	public static CompletableFuture<RoomVisit> enter(LobbySession lobby, RoomName room, RoomListener listener,
			VisitOptions options) {
		return lobby.join(room).thenCompose(admission -> enter(lobby, admission, listener, options));
	}

	/** Takes the way into a room that {@link LobbySession#join} gave. */
	public static CompletableFuture<RoomVisit> enter(LobbySession lobby, Admission admission, RoomListener listener) {
		return enter(lobby, admission, listener, VisitOptions.STANDARD);
	}

	private static CompletableFuture<RoomVisit> enter(LobbySession lobby, Admission admission, RoomListener listener,
			VisitOptions options) {
		Hearing hearing = new Hearing(listener, options);
		Attendance attendance = new Attendance(lobby, options, hearing);
		return attendance.enter(admission, null).thenApply(welcome -> new RoomVisit(attendance, hearing, welcome));
	}

	/**
	 * Says something. It is heard as a {@link Posted} by everybody, the speaker included,
	 * once, and after everything that was said before; during a cut it waits.
	 * @return completes when the chat is durable, which may take as long as a cut lasts;
	 * fails with {@link InvalidChatException} if there is nothing to say or too much,
	 * with {@link RefusedException} if the room says no, or with
	 * {@link ConnectionLostException} if the visit ends first or too much waits already
	 */
	public CompletableFuture<Done> say(String text) {
		return say(text, null);
	}

	/** The same, meant as something else than just said. */
	public CompletableFuture<Done> say(String text, @Nullable Style style) {
		try {
			return this.attendance.say(new ChatText(text).value(), style);
		}
		catch (InvalidChatException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	/**
	 * Leaves. What was said before is acknowledged and heard first, if the room answers
	 * at all; the listener hears nothing after that.
	 * @return completes when the visit is over, never with a failure
	 */
	public CompletableFuture<Void> leave() {
		return this.attendance.leave();
	}

	/** The room, by the name it was first given. */
	public RoomName room() {
		return this.welcome.room();
	}

	/** The name the visitor is seen by. */
	public AccountName you() {
		return this.welcome.you();
	}

	/** What the room said at the door, the first time. */
	public Welcome welcome() {
		return this.welcome;
	}

	/** Whether the connection stands; otherwise it is being made again. */
	public boolean isConnected() {
		return this.attendance.isConnected();
	}

	/** How the events come. */
	public RoomReport report() {
		return this.hearing.report();
	}

}
