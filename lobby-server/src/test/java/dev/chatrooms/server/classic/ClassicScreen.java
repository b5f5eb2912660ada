package dev.chatrooms.server.classic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The chat window of the original client: ten chats, or as many as it got on entry when
 * those were more; a new one pushes the oldest out.
 */
public class ClassicScreen {

	private static final int WINDOW = 10;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final List<SeenChat> chats = new ArrayList<>();

	private int entered;

	synchronized void enter(List<SeenChat> previous) {
		this.chats.clear();
		this.chats.addAll(previous);
		this.entered = previous.size();
	}

	synchronized void show(SeenChat chat) {
		this.chats.add(chat);
	}

	/** The chats in the window, oldest first. */
	public synchronized List<SeenChat> window() {
		int size = Math.max(WINDOW, this.entered);
		return List.copyOf(this.chats.subList(Math.max(0, this.chats.size() - size), this.chats.size()));
	}

	/**
	 * Every chat since the room was entered, also those pushed out by now, oldest first.
	 */
	public synchronized List<SeenChat> all() {
		return List.copyOf(this.chats);
	}

	/** What the chats of {@link #all} say. */
	public List<String> contents() {
		return all().stream().map(SeenChat::contents).toList();
	}

	/** Waits until so many chats have been shown since the room was entered. */
	public void await(int count) {
		try {
			Awaitility.await()
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(5))
				.atMost(PATIENCE)
				.until(() -> all().size() >= count);
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError("Not " + count + " chats, but " + all(), ex);
		}
	}

}
