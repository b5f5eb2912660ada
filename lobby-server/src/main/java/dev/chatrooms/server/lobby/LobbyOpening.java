package dev.chatrooms.server.lobby;

import java.io.IOException;

import dev.chatrooms.server.storage.StorageProperties;
import dev.chatrooms.server.wire.ListenAddress;
import dev.chatrooms.server.wire.ServerEndpoint;
import dev.chatrooms.server.wire.TransportSecurity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Waits until the lobby really listens and says so; a lobby that cannot listen must not
 * look as if it had started.
 */
@Component
class LobbyOpening implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LobbyOpening.class);

	private final ServerEndpoint lobbyEndpoint;

	private final ListenAddress listen;

	private final TransportSecurity security;

	private final StorageProperties storage;

	private volatile boolean running;

	LobbyOpening(ServerEndpoint lobbyEndpoint, ListenAddress listen, TransportSecurity security,
			StorageProperties storage) {
		this.lobbyEndpoint = lobbyEndpoint;
		this.listen = listen;
		this.security = security;
		this.storage = storage;
	}

	@Override
	public void start() {
		try {
			int port = this.lobbyEndpoint.awaitListening();
			tellOfSecurity();
			String reach = this.listen.isLoopbackOnly() ? "this computer only" : "reachable over the network";
			log.info("Lobby open at {}:{} ({}); data in {}; Ctrl-C stops it", this.listen.address().getHostAddress(),
					port, reach, this.storage.directory());
			this.running = true;
		}
		catch (IOException ex) {
			throw new PortTakenException(ex.getMessage(), "lobby.port", ex);
		}
	}

	private void tellOfSecurity() {
		this.security.fingerprint().ifPresent((fingerprint) -> log.info("TLS on, fingerprint {}", fingerprint));
		if (!this.security.offersTls() && !this.listen.isLoopbackOnly()) {
			log.warn("TLS is off: passwords and chats cross the network in clear text");
		}
	}

	@Override
	public void stop() {
		this.running = false;
		log.info("Lobby closed");
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** After the flows, which start in the middle, and told of the stop before them. */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE - 1;
	}

}
