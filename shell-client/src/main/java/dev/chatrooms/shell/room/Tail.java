package dev.chatrooms.shell.room;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import dev.chatrooms.client.room.RoomListener;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the chats of a visit until they are taken, so that the room does not wait for
 * whoever reads them. Thread-safe.
 */
class Tail implements RoomListener {

	/** Whoever is so far behind will not catch up. */
	private static final int MOST = 10_000;

	private final Consumer<String> talk;

	private List<Posted> chats = new ArrayList<>();

	private CompletableFuture<Void> news = new CompletableFuture<>();

	private @Nullable CommandFailure end;

	private volatile long head;

	/**
	 * A tail of a room that will be entered.
	 * @param talk takes sentences about the connection
	 */
	Tail(Consumer<String> talk) {
		this.talk = talk;
	}

	/** The number of the last event before those that are kept. */
	long head() {
		return this.head;
	}

	/**
	 * Completes as soon as there is something to {@link #take}; fails when there is
	 * nothing and nothing will come.
	 */
	synchronized CompletableFuture<Void> news() {
		if (this.chats.isEmpty() && this.end != null) {
			return CompletableFuture.failedFuture(this.end);
		}
		if (this.chats.isEmpty() && this.news.isDone()) {
			this.news = new CompletableFuture<>();
		}
		return this.news;
	}

	/** What has come since the last time. */
	synchronized List<Posted> take() {
		List<Posted> taken = this.chats;
		this.chats = new ArrayList<>();
		return taken;
	}

	@Override
	public void entered(Welcome welcome, List<Posted> before) {
		this.head = welcome.sequence();
	}

	@Override
	public synchronized void happened(RoomEvent event) {
		if (event instanceof Posted chat && this.end == null) {
			this.chats.add(chat);
			this.news.complete(null);
			if (this.chats.size() == MOST) {
				this.end = new CommandFailure(ExitCode.FAILURE,
						"What reads the chats is too slow: " + MOST + " of them wait.");
			}
		}
	}

	@Override
	public void interrupted(@Nullable String lastWords) {
		String why = (lastWords != null) ? CleanText.singleLine(lastWords) + " " : "";
		this.talk.accept(why + "The connection to the room was lost; trying again.");
	}

	@Override
	public void resumed(int missed) {
		this.talk.accept("Connected again.");
	}

	@Override
	public synchronized void lost(@Nullable String lastWords) {
		String why = (lastWords != null) ? CleanText.singleLine(lastWords) : "The connection to the room was lost.";
		this.end = new CommandFailure(ExitCode.UNREACHABLE, why);
		this.news.complete(null);
	}

}
