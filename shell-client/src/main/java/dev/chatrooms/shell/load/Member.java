package dev.chatrooms.shell.load;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.chatrooms.client.room.RoomListener;
import dev.chatrooms.client.room.RoomReport;
import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.client.room.VisitOptions;
import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * One person in the crowd, with connections of its own. It hears everything and holds the
 * server to its promise: every chat once, in the order of the room.
 */
final class Member implements RoomListener {

	private final LobbySession lobby;

	private final VisitOptions options;

	private final LoadText text;

	private final Score score;

	private final Hearing hearing;

	private @Nullable RoomVisit visit;

	private volatile int awaited = -1;

	private volatile CompletableFuture<Void> heard = new CompletableFuture<>();

	Member(LobbySession lobby, VisitOptions options, LoadText text, Score score) {
		this.lobby = lobby;
		this.options = options;
		this.text = text;
		this.score = score;
		this.hearing = new Hearing(score);
	}

	/** Enters the room and waits for it; to be called once, before anything is said. */
	void enter(RoomName room) {
		this.visit = RoomVisit.enter(this.lobby, room, this, this.options).join();
	}

	CompletableFuture<Done> say(String words) {
		RoomVisit entered = this.visit;
		if (entered == null) {
			throw new IllegalStateException("This member is in no room.");
		}
		return entered.say(words);
	}

	/** Completes when this member hears the chat of that number; one at a time. */
	CompletableFuture<Void> hears(int number) {
		CompletableFuture<Void> next = new CompletableFuture<>();
		this.heard = next;
		this.awaited = number;
		return next;
	}

	/** How its events came, if it is in a room. */
	@Nullable RoomReport report() {
		RoomVisit entered = this.visit;
		return (entered != null) ? entered.report() : null;
	}

	/**
	 * Leaves room and lobby; the connection to the lobby is closed once the room is left.
	 */
	CompletableFuture<Void> leave() {
		RoomVisit entered = this.visit;
		CompletableFuture<Void> left = (entered != null) ? entered.leave() : CompletableFuture.completedFuture(null);
		return left.whenComplete((done, failure) -> this.lobby.close());
	}

	@Override
	public void entered(Welcome welcome, List<Posted> chats) {
		// What was said before is not of this run.
	}

	@Override
	public void happened(RoomEvent event) {
		if (event instanceof Posted chat) {
			this.text.read(chat.contents()).ifPresent(stamp -> heard(chat, stamp));
		}
	}

	private void heard(Posted chat, LoadText.Stamp stamp) {
		this.hearing.hear(chat.sequence(), stamp);
		if (stamp.number() == this.awaited) {
			this.heard.complete(null);
		}
	}

	@Override
	public void lost(@Nullable String lastWords) {
		this.score.cut.increment();
	}

}
