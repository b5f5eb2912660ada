package dev.chatrooms.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameReader;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * The other end of a connection to lobby or room: it can send anything, also what no
 * client would, and waits for answers, but never for long.
 */
public final class TestPeer implements AutoCloseable {

	/** The longest any answer is waited for. */
	public static final Duration PATIENCE = Duration.ofSeconds(10);

	/** What everybody's password is unless a test says otherwise. */
	public static final String PASSWORD = "sesame";

	/**
	 * Those that nobody has closed: the collector would close the socket of one that a
	 * test only lets stay where it is.
	 */
	private static final Set<TestPeer> CONNECTED = ConcurrentHashMap.newKeySet();

	private final Socket socket;

	private final String address;

	private final Route incoming;

	private @Nullable GroupKeys keys;

	private TestPeer(Socket socket, Route incoming) {
		this.socket = socket;
		// Kept, because a closed socket does not know it any more.
		this.address = socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
		this.incoming = incoming;
		CONNECTED.add(this);
	}

	/** Connects to a lobby and says nothing yet. */
	public static TestPeer ofLobby(int port) {
		return new TestPeer(connect(port), Route.FROM_LOBBY);
	}

	/** Connects to a room and says nothing yet. */
	public static TestPeer ofRoom(int port) {
		return new TestPeer(connect(port), Route.FROM_ROOM);
	}

	/** Goes on with a connection that somebody else has made. */
	public static TestPeer on(Socket socket, Route incoming) {
		return new TestPeer(socket, incoming);
	}

	private static Socket connect(int port) {
		try {
			Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
			socket.setTcpNoDelay(true);
			return socket;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What the server's log calls this connection, unless somebody is logged in on it.
	 */
	public String address() {
		return this.address;
	}

	/** Sends one payload in a proper frame. */
	public TestPeer send(Payload payload) {
		return send(FrameCodec.encode(payload));
	}

	/** Sends text as it is, in UTF-8. */
	public TestPeer send(String raw) {
		return send(raw.getBytes(StandardCharsets.UTF_8));
	}

	/** Sends bytes as they are. */
	public TestPeer send(byte[] raw) {
		try {
			this.socket.getOutputStream().write(raw);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Sends a frame with that type and JSON, which may be nonsense. */
	public TestPeer sendFrame(String type, String json) {
		byte[] payload = json.getBytes(StandardCharsets.UTF_8);
		return send("%s%04d%s".formatted(type, payload.length, json));
	}

	/** The next frame, which must be there in time. */
	public Payload next() {
		RawFrame frame = nextRaw();
		return FrameCodec.decode(frame, this.incoming, Payload.class);
	}

	/** The next frame, which must be of that kind. */
	public <P extends Payload> P next(Class<P> kind) {
		Payload payload = next();
		if (!kind.isInstance(payload)) {
			throw new AssertionError("Expected " + kind.getSimpleName() + ", but was " + payload);
		}
		return kind.cast(payload);
	}

	/**
	 * The next frame of that kind; others are skipped, and told if it does not come: a
	 * refusal among them says why.
	 */
	public <P extends Payload> P await(Class<P> kind) {
		List<Payload> skipped = new ArrayList<>();
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		try {
			while (System.nanoTime() < deadline) {
				Payload payload = next();
				if (kind.isInstance(payload)) {
					return kind.cast(payload);
				}
				skipped.add(payload);
			}
		}
		catch (AssertionError ex) {
			throw new AssertionError("No " + kind.getSimpleName() + ", but " + skipped, ex);
		}
		throw new AssertionError("No " + kind.getSimpleName() + " in time, but " + skipped);
	}

	/** Sends a request and returns the answer, whatever comes in between. */
	public <P extends Payload> P ask(Payload request, Class<P> answer) {
		return send(request).await(answer);
	}

	/** Waits for the server to end the connection; frames before that are skipped. */
	public void awaitEnd() {
		try {
			this.socket.setSoTimeout((int) PATIENCE.toMillis());
			InputStream in = this.socket.getInputStream();
			while (in.read() >= 0) {
				in.skip(in.available());
			}
		}
		catch (SocketTimeoutException ex) {
			throw new AssertionError("The connection was not ended in time", ex);
		}
		catch (SocketException ex) {
			// A reset is an end, too.
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Says HELO. */
	public Greeting hello() {
		return ask(new Hello(2, "test", null), Greeting.class);
	}

	/** Makes an account with the usual password. */
	public Done register(String name) {
		return ask(new Register(new AccountName(name), PASSWORD, null), Done.class);
	}

	/** Logs in with the usual password. */
	public Done login(String name) {
		return ask(new Login(new AccountName(name), PASSWORD, null), Done.class);
	}

	/** Asks for the way into a room. */
	public Admission join(String room) {
		return ask(new Join(new RoomName(room), null), Admission.class);
	}

	/**
	 * Joins a room and enters it on a connection of its own, from which welcome,
	 * scrollback and keys have been read.
	 */
	public TestPeer enter(String room) {
		Admission admission = join(room);
		TestPeer member = ofRoom(admission.port());
		member.enter(admission);
		return member;
	}

	/** Shows a ticket and reads welcome, scrollback and keys. */
	public Welcome enter(Admission admission) {
		Welcome welcome = ask(new Enter(String.valueOf(admission.ticket()), null, null), Welcome.class);
		Scrollback page = next(Scrollback.class);
		while (Boolean.TRUE.equals(page.more())) {
			page = next(Scrollback.class);
		}
		if (admission.group() != null) {
			this.keys = next(GroupKeys.class);
		}
		return welcome;
	}

	/** The keys of the room's group that came with the entry. */
	public GroupKeys keys() {
		return Objects.requireNonNull(this.keys, "This room has no group");
	}

	/** Says something in a room and waits until it is acknowledged. */
	public Done say(String words) {
		return ask(Say.of(words, "say"), Done.class);
	}

	/** The next refusal; frames of other kinds are skipped. */
	public Refusal refusal() {
		return await(Refusal.class);
	}

	/** Ends the connection without a word, as when a cable is cut. */
	public void cut() {
		close();
	}

	@Override
	public void close() {
		CONNECTED.remove(this);
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The next frame as it came. The patience is for its first byte and for its rest. */
	private RawFrame nextRaw() {
		try {
			this.socket.setSoTimeout((int) PATIENCE.toMillis());
			RawFrame frame = FrameReader.read(this.socket.getInputStream());
			if (frame == null) {
				throw new AssertionError("The server ended the connection");
			}
			return frame;
		}
		catch (SocketTimeoutException ex) {
			throw new AssertionError("Nothing came in time", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
