package dev.chatrooms.server.limits;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.server.wire.FrameConnection;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Slows down those who chat faster than people can read, or ask faster than programs need
 * to, by person, however many connections one has. The threads of these connections wait,
 * so nothing more is read from them, and TCP slows their senders down. Thread-safe.
 */
@Component
@EnableConfigurationProperties({ ChatProperties.class, RequestProperties.class })
public class ChatPace {

	private final Pace inRooms;

	/** Of its own, so that whoever joins many rooms again is heard there at once. */
	private final Pace inLobby;

	/** Wide enough for every client; most of what is asked is cheap. */
	private final Pace requests;

	ChatPace(ChatProperties chats, RequestProperties requests) {
		this.inRooms = new Pace(chats.burst(), chats.perSecond());
		this.inLobby = new Pace(chats.burst(), chats.perSecond());
		this.requests = new Pace(requests.burst(), requests.perSecond());
	}

	/**
	 * Waits until somebody may say one more thing in a room, or enter one; to be called
	 * on the thread that reads the connection.
	 * @param person whose connection it is, if that is known
	 */
	public void await(FrameConnection connection, @Nullable AccountName person) {
		this.inRooms.await((person != null) ? person : connection, connection);
	}

	/**
	 * The same for what is asked of the lobby and costs as much as a chat, such as the
	 * way into a room.
	 */
	public void awaitInLobby(FrameConnection connection, @Nullable AccountName person) {
		this.inLobby.await((person != null) ? person : connection, connection);
	}

	/** The same for every request, also of those who are not logged in. */
	public void awaitRequest(FrameConnection connection, @Nullable AccountName person) {
		this.requests.await((person != null) ? person : Origin.of(connection.address()), connection);
	}

}
