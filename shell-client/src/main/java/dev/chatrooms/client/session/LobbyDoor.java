package dev.chatrooms.client.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

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
 * whether it can do better; then we start again, under TLS. One that was met under TLS is
 * never again spoken to without: while it is down, its port is anybody's who uses this
 * computer, and what would be said first is a password or a token.
 */
final class LobbyDoor {

	private final ServerAddress address;

	private final ServerTrust trust;

	private final String client;

	/** Whether the lobby has used TLS, also where that cannot be remembered. */
	private volatile boolean metUnderTls;

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
		boolean isKnown = this.metUnderTls || this.trust.isKnown(this.address);
		if (!isKnown && isOnThisComputer()) {
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
		FrameConnection connection = openUnderTls(visitor, isKnown);
		greet(connection, visitor);
		this.metUnderTls = true;
		return connection;
	}

	private FrameConnection openUnderTls(Visitor visitor, boolean isKnown) throws UnreachableException {
		try {
			return FrameConnection.open(this.address, TransportSecurity.tls(this.trust), Route.FROM_LOBBY, visitor);
		}
		catch (UnreachableException ex) {
			throw (isKnown && ex.getCause() instanceof SSLException) ? new UnreachableException(
					"it used TLS before, and what answers there now does not, so nothing was said to it. "
							+ "If its operator has turned TLS off, remove its line from the file known-servers.")
					: ex;
		}
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
