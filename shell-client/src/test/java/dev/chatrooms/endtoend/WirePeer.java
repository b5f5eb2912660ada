package dev.chatrooms.endtoend;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Objects;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameReader;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Welcome;

/**
 * Somebody who speaks the protocol without any client, for what a client would hide.
 */
final class WirePeer implements AutoCloseable {

	private static final String PASSWORD = "sesame";

	private final Socket socket;

	private final InputStream in;

	private final Route incoming;

	private WirePeer(int port, Route incoming) throws IOException {
		this.incoming = incoming;
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout((int) Patience.LIMIT.toMillis());
		this.in = new BufferedInputStream(this.socket.getInputStream());
	}

	/** Logs in, with an account that is made if it is not there. */
	static WirePeer logIn(LobbyServer server, String name) throws IOException {
		AccountName account = new AccountName(name);
		WirePeer lobby = new WirePeer(server.port(), Route.FROM_LOBBY);
		lobby.send(new Hello(2, "peer", null)).await(Greeting.class);
		lobby.send(new Register(account, PASSWORD, null)).next();
		lobby.send(new Login(account, PASSWORD, null)).await(Done.class);
		return lobby;
	}

	/** Logs in and enters a room. */
	static WirePeer enter(LobbyServer server, String name, String room) throws IOException {
		try (WirePeer lobby = logIn(server, name)) {
			Admission way = lobby.send(new Join(new RoomName(room), null)).await(Admission.class);
			WirePeer member = new WirePeer(way.port(), Route.FROM_ROOM);
			member.send(new Enter(Objects.requireNonNull(way.ticket()), null, null)).await(Welcome.class);
			return member;
		}
	}

	WirePeer send(Payload payload) throws IOException {
		this.socket.getOutputStream().write(FrameCodec.encode(payload));
		return this;
	}

	/** The next frame; fails at the end of the connection. */
	Payload next() throws IOException {
		RawFrame frame = FrameReader.read(this.in);
		if (frame == null) {
			throw new IOException("The connection has ended.");
		}
		return FrameCodec.decode(frame, this.incoming, Payload.class);
	}

	/** The next frame of that kind; refusals are failures. */
	<P extends Payload> P await(Class<P> kind) throws IOException {
		while (true) {
			Payload payload = next();
			if (payload instanceof Refusal refusal) {
				throw new IOException(refusal.message());
			}
			if (kind.isInstance(payload)) {
				return kind.cast(payload);
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
