package dev.chatrooms.shell.doctor;

import java.time.Duration;

import dev.chatrooms.client.wire.FrameConnection;
import dev.chatrooms.client.wire.FrameListener;
import dev.chatrooms.client.wire.TransportSecurity;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Route;
import org.jspecify.annotations.Nullable;

/**
 * A connection to what may be a lobby, and what it answered to HELO.
 */
final class LobbyLine implements FrameListener {

	private static final String CLIENT = "doctor";

	private final Way way;

	private final FrameConnection connection;

	private volatile @Nullable String lastWords;

	private @Nullable Answer answer;

	private @Nullable Exception failure;

	private LobbyLine(Way way, TransportSecurity security) throws Exception {
		this.way = way;
		this.connection = way.patience()
			.within(() -> way.keep(FrameConnection.open(way.lobby(), security, Route.FROM_LOBBY, this)));
	}

	/**
	 * Connects.
	 * @throws UnreachableException if nobody answers there, or nobody who is trusted
	 */
	static LobbyLine open(Way way, TransportSecurity security) throws Exception {
		return new LobbyLine(way, security);
	}

	FrameConnection connection() {
		return this.connection;
	}

	/** What was said before the connection was closed by the other side, if it was. */
	@Nullable String lastWords() {
		return this.lastWords;
	}

	/** Says HELO, once, and waits for the answer; however often this is called. */
	Answer greet() throws Exception {
		Exception before = this.failure;
		if (before != null) {
			throw before;
		}
		Answer known = this.answer;
		if (known == null) {
			try {
				known = ask();
				this.answer = known;
			}
			catch (Exception ex) {
				this.failure = ex;
				throw ex;
			}
		}
		return known;
	}

	private Answer ask() throws Exception {
		long start = System.nanoTime();
		Greeting greeting = this.way.patience()
			.await(this.connection.request(label -> new Hello(Limits.PROTOCOL_VERSION, CLIENT, label), Greeting.class));
		return new Answer(greeting, Span.since(start));
	}

	@Override
	public void received(Payload payload) {
		// Answers go to those who asked.
	}

	@Override
	public void closed(@Nullable String words) {
		this.lastWords = words;
	}

	/**
	 * What the lobby says of itself.
	 *
	 * @param greeting its words
	 * @param after how long they took
	 */
	record Answer(Greeting greeting, Duration after) {
	}

}
