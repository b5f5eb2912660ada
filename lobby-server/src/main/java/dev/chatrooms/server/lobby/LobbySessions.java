package dev.chatrooms.server.lobby;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.server.wire.ConnectionListener;
import dev.chatrooms.server.wire.FrameConnection;
import dev.chatrooms.server.wire.FrameReceiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The session of every connection to a port of the lobby, in the dialect it speaks.
 */
@Component
public final class LobbySessions implements ConnectionListener, FrameReceiver {

	private static final Logger log = LoggerFactory.getLogger(LobbySessions.class);

	private final Map<FrameConnection, LobbySession> sessions = new ConcurrentHashMap<>();

	private final Function<RawFrame, Optional<LobbyDialect>> choice;

	@Autowired
	LobbySessions(List<LobbyDialect> dialects) {
		this((first) -> dialects.stream().filter((dialect) -> dialect.isSpokenBy(first)).findFirst());
	}

	private LobbySessions(Function<RawFrame, Optional<LobbyDialect>> choice) {
		this.choice = choice;
	}

	/** For a port at which one dialect is spoken, whatever comes first. */
	public static LobbySessions speaking(LobbyDialect only) {
		return new LobbySessions((first) -> Optional.of(only));
	}

	@Override
	public void opened(FrameConnection connection) {
		this.sessions.put(connection, new LobbySession(connection));
		log.info("{} connected", connection.peer());
	}

	@Override
	public void closed(FrameConnection connection) {
		LobbySession session = this.sessions.remove(connection);
		if (session != null) {
			log.info("{} disconnected", session.who());
			session.dialect().ifPresent((dialect) -> dialect.ended(session));
		}
	}

	@Override
	public void stopping(FrameConnection connection, Refusal reason) {
		LobbySession session = this.sessions.get(connection);
		Optional<LobbyDialect> dialect = (session != null) ? session.dialect() : Optional.empty();
		if (dialect.isPresent()) {
			dialect.get().stopping(session, reason);
		}
		else {
			connection.close();
		}
	}

	@Override
	public void receive(RawFrame frame, FrameConnection connection) {
		LobbySession session = this.sessions.get(connection);
		if (session == null || connection.isFinishing()) {
			// Whoever was put out asks for nothing more, however long the last words
			// take.
			return;
		}
		if (session.dialect().isEmpty()) {
			this.choice.apply(frame).ifPresent((dialect) -> begin(session, dialect));
		}
		session.dialect()
			.ifPresentOrElse((dialect) -> dialect.receive(frame, session),
					() -> connection.refuse(Refusal.of(RefusalCode.HELLO_FIRST, null)));
	}

	private static void begin(LobbySession session, LobbyDialect dialect) {
		session.dialect(dialect);
		dialect.began(session);
	}

}
