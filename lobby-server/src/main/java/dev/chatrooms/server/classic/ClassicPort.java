package dev.chatrooms.server.classic;

import java.io.IOException;

import dev.chatrooms.server.lobby.LobbySessions;
import dev.chatrooms.server.lobby.PortTakenException;
import dev.chatrooms.server.wire.ListenAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The port of the lobby at which nothing but protocol 1 is spoken, in clear text, if the
 * operator wants one.
 */
@Component
class ClassicPort implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ClassicPort.class);

	/** Just before the lobby says that it is open. */
	private static final int PHASE = Integer.MAX_VALUE - 2;

	private final ClassicEndpoints classic;

	private final ClassicLobby lobby;

	private final ListenAddress listen;

	private volatile int port = -1;

	ClassicPort(ClassicEndpoints classic, ClassicLobby lobby, ListenAddress listen) {
		this.classic = classic;
		this.lobby = lobby;
		this.listen = listen;
	}

	@Override
	public void start() {
		Integer wanted = wanted();
		if (wanted == null) {
			return;
		}
		try {
			LobbySessions sessions = LobbySessions.speaking(this.lobby);
			this.port = this.classic.openSilently("classic.lobby", wanted, sessions, sessions);
			log.info("Classic clients are served at {}:{}, in clear text", this.listen.address().getHostAddress(),
					this.port);
		}
		catch (IOException ex) {
			throw new PortTakenException(ex.getMessage(), "classic.port", ex);
		}
	}

	/** The real port, below 0 if there is none. */
	int port() {
		return this.port;
	}

	private @Nullable Integer wanted() {
		ClassicProperties properties = this.classic.properties();
		return properties.enabled() ? properties.port() : null;
	}

	/** The endpoint is a bean, and ends with all others. */
	@Override
	public void stop() {
		this.port = -1;
	}

	@Override
	public boolean isRunning() {
		return this.port >= 0;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
