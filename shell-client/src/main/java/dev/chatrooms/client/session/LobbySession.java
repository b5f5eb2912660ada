package dev.chatrooms.client.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import dev.chatrooms.client.wire.FrameConnection;
import dev.chatrooms.client.wire.FrameListener;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.protocol.Route;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the lobby: accounts, the list of rooms, the way into a room. It stays
 * open while rooms are visited.
 * <p>
 * Every request completes on the thread that reads, with the answer or with what
 * {@link FrameConnection#request} fails with; do not block there. Thread-safe.
 * {@snippet :
 * LobbySession lobby = LobbySession.open(new ServerAddress("localhost", 50000), "my bot 1", (account, words) -> {
 * });
 * lobby.login(new AccountName("bot"), "secret").join();
 * RoomVisit tea = RoomVisit.enter(lobby, new RoomName("tea"), listener).join();
 * }
 */
public final class LobbySession implements AutoCloseable {

	private final ServerAddress address;

	private final FrameConnection connection;

	private final Listener listener;

	private LobbySession(ServerAddress address, Listener listener) throws UnreachableException {
		this.address = address;
		this.listener = listener;
		this.connection = FrameConnection.open(address, Route.FROM_LOBBY, listener);
	}

	/**
	 * Connects and greets; blocks until the lobby has answered.
	 * @param client name and version of the program, for the log of the server
	 * @param lost told when the connection ends by itself
	 * @throws UnreachableException if no lobby answers there
	 */
	public static LobbySession open(ServerAddress address, String client, SessionListener lost)
			throws UnreachableException {
		LobbySession session = new LobbySession(address, new Listener(lost));
		try {
			session.greet(client);
			return session;
		}
		catch (UnreachableException ex) {
			session.close();
			throw ex;
		}
	}

	private void greet(String client) throws UnreachableException {
		try {
			this.connection.request(label -> new Hello(Limits.PROTOCOL_VERSION, client, label), Greeting.class).get();
			this.listener.greeted = true;
		}
		catch (ExecutionException ex) {
			Throwable cause = ex.getCause();
			if (cause instanceof RefusedException refused) {
				throw new UnreachableException(refused.refusal().message());
			}
			throw new UnreachableException((cause instanceof TimeoutException) ? "it does not answer as a lobby does."
					: "what answers there is no lobby.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UnreachableException("it was interrupted.");
		}
	}

	/**
	 * Makes an account; nobody is logged in by it.
	 * @return the name as the server keeps it
	 */
	public CompletableFuture<AccountName> register(AccountName name, String password) {
		return request(label -> new Register(name, password, label), Done.class)
			.thenApply(done -> Objects.requireNonNullElse(done.username(), name));
	}

	/**
	 * Logs in.
	 * @return the name as it was first typed, which may differ in case
	 */
	public CompletableFuture<AccountName> login(AccountName name, String password) {
		return request(label -> new Login(name, password, label), Done.class).thenApply(done -> {
			AccountName account = Objects.requireNonNullElse(done.username(), name);
			this.listener.account = account;
			return account;
		});
	}

	/** Logs out; the connection stays open. */
	public CompletableFuture<Void> logout() {
		return request(label -> new Logout(null, label), Done.class).thenAccept(done -> this.listener.account = null);
	}

	/** All open rooms, in the order of their names. */
	public CompletableFuture<List<OpenRoom>> rooms() {
		return page(null, new ArrayList<>());
	}

	private CompletableFuture<List<OpenRoom>> page(@Nullable RoomName after, List<OpenRoom> rooms) {
		return request(label -> new ListRooms(after, label), RoomList.class).thenCompose(page -> {
			List<Integer> members = page.members();
			for (int i = 0; i < page.rooms().size(); i++) {
				Integer count = (members != null && i < members.size()) ? members.get(i) : null;
				rooms.add(new OpenRoom(page.rooms().get(i), count));
			}
			boolean more = Boolean.TRUE.equals(page.more()) && !page.rooms().isEmpty();
			return more ? page(page.rooms().get(page.rooms().size() - 1), rooms)
					: CompletableFuture.completedFuture(List.copyOf(rooms));
		});
	}

	/** Asks for the way into a room, which is opened if it is not open. */
	public CompletableFuture<Admission> join(RoomName room) {
		return request(label -> new Join(room, label), Admission.class);
	}

	/** Who is logged in; nobody once the connection has ended. */
	public Optional<AccountName> account() {
		return Optional.ofNullable(this.listener.account);
	}

	/** Where the lobby is. */
	public ServerAddress address() {
		return this.address;
	}

	/** Whether the connection has ended. */
	public boolean isClosed() {
		return this.listener.closed;
	}

	@Override
	public void close() {
		this.listener.greeted = false;
		this.connection.close();
	}

	private <R extends Reply> CompletableFuture<R> request(Function<String, ? extends Payload> request, Class<R> kind) {
		return this.connection.request(request, kind);
	}

	/**
	 * Exists before the session does, because the connection speaks from its first
	 * moment.
	 */
	private static final class Listener implements FrameListener {

		private final SessionListener lost;

		private volatile boolean greeted;

		private volatile boolean closed;

		private volatile @Nullable AccountName account;

		Listener(SessionListener lost) {
			this.lost = lost;
		}

		@Override
		public void received(Payload payload) {
			// Answers go to those who asked; last words come with the end.
		}

		@Override
		public void closed(@Nullable String lastWords) {
			this.closed = true;
			AccountName last = this.account;
			this.account = null;
			if (this.greeted) {
				this.lost.lost(last, lastWords);
			}
		}

	}

}
