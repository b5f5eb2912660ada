package dev.chatrooms.client.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import dev.chatrooms.client.wire.FrameConnection;
import dev.chatrooms.client.wire.FrameListener;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.ServerTrust;
import dev.chatrooms.client.wire.TransportSecurity;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Route;
import org.jspecify.annotations.Nullable;

/**
 * The way into a lobby: connects and says HELO. A lobby on another host is spoken to
 * under TLS only. One on this computer may do without, and tells in its answer to HELO
 * whether it can do better; then we start again, under TLS.
 */
final class LobbyDoor {

	private final ServerAddress address;

	private final ServerTrust trust;

	private final String client;

	/**
	 * @param trust decides about lobbies that use TLS
	 * @param client name and version of the program, for the log of the server
	 */
	LobbyDoor(ServerAddress address, ServerTrust trust, String client) {
		this.address = address;
		this.trust = trust;
		this.client = client;
	}

	/**
	 * Blocks until the lobby has answered.
	 * @param listener hears of the connection that is returned, and of no other
	 * @throws UnreachableException if no lobby answers there, or none that is trusted
	 */
	FrameConnection open(FrameListener listener) throws UnreachableException {
		if (isOnThisComputer()) {
			Visitor visitor = new Visitor(listener);
			FrameConnection connection = FrameConnection.open(this.address, TransportSecurity.clearText(),
					Route.FROM_LOBBY, visitor);
			if (!Boolean.TRUE.equals(greet(connection, visitor).tls())) {
				return connection;
			}
			visitor.hasGone = true;
			connection.close();
		}
		Visitor visitor = new Visitor(listener);
		FrameConnection connection = FrameConnection.open(this.address, TransportSecurity.tls(this.trust),
				Route.FROM_LOBBY, visitor);
		greet(connection, visitor);
		return connection;
	}

	private boolean isOnThisComputer() throws UnreachableException {
		try {
			return InetAddress.getByName(this.address.host()).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			throw new UnreachableException("there is no host of that name.");
		}
	}

	private Greeting greet(FrameConnection connection, Visitor visitor) throws UnreachableException {
		try {
			return connection.request(label -> new Hello(Limits.PROTOCOL_VERSION, this.client, label), Greeting.class)
				.get();
		}
		catch (ExecutionException ex) {
			connection.close();
			throw new UnreachableException(
					Objects.requireNonNullElseGet(visitor.lastWords, () -> reason(ex.getCause())));
		}
		catch (InterruptedException ex) {
			connection.close();
			Thread.currentThread().interrupt();
			throw new UnreachableException("it was interrupted.");
		}
	}

	private static String reason(@Nullable Throwable failure) {
		if (failure instanceof RefusedException refused) {
			return refused.refusal().message();
		}
		return (failure instanceof TimeoutException) ? "it does not answer as a lobby does."
				: "what answers there is no lobby.";
	}

	/** Passes on what it hears until it has gone elsewhere. */
	private static final class Visitor implements FrameListener {

		private final FrameListener listener;

		private volatile boolean hasGone;

		private volatile @Nullable String lastWords;

		Visitor(FrameListener listener) {
			this.listener = listener;
		}

		@Override
		public void received(Payload payload) {
			this.listener.received(payload);
		}

		@Override
		public void closed(@Nullable String lastWords) {
			this.lastWords = lastWords;
			if (!this.hasGone) {
				this.listener.closed(lastWords);
			}
		}

	}

}
