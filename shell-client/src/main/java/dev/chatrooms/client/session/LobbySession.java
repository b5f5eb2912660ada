package dev.chatrooms.client.session;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

import dev.chatrooms.client.session.SessionKeeper.SessionOverException;
import dev.chatrooms.client.wire.ConnectionLostException;
import dev.chatrooms.client.wire.FrameConnection;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.ServerTrust;
import dev.chatrooms.client.wire.TransportSecurity;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.LobbyNotice;
import dev.chatrooms.protocol.LobbyRequest;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.PeopleList;
import dev.chatrooms.protocol.Person;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.Resume;
import dev.chatrooms.protocol.Who;
import org.jspecify.annotations.Nullable;

/**
 * A stay in the lobby: accounts, the list of rooms, the way into a room. It lasts while
 * rooms are visited, and when its connection is cut: it gets another one and logs in
 * again without the password. Meanwhile requests fail at once.
 * <p>
 * Every request completes on the thread that reads, with the answer or with what
 * {@link FrameConnection#request} fails with; do not block there. Thread-safe.
 * {@snippet :
 * ServerTrust trust = new KnownServers(Path.of("known-servers"), System.err::println);
 * LobbySession lobby = LobbySession.open(new ServerAddress("localhost", 50000), trust, "my bot 1",
 * 		(account, words) -> {
 * 		});
 * lobby.login(new AccountName("bot"), "secret").join();
 * RoomVisit tea = RoomVisit.enter(lobby, new RoomName("tea"), listener).join();
 * }
 */
public final class LobbySession implements AutoCloseable {

	private final ServerAddress address;

	private final SessionListener listener;

	private final SessionKeeper keeper;

	private volatile @Nullable Credentials credentials;

	private LobbySession(ServerAddress address, LobbyDoor door, SessionTiming timing, SessionListener listener) {
		this.address = address;
		this.listener = listener;
		this.keeper = new SessionKeeper(door, timing, new Resumption());
	}

	/**
	 * Connects and greets; blocks until the lobby has answered.
	 * @param trust decides about a lobby that uses TLS, which all on other hosts do
	 * @param client name and version of the program, for the log of the server
	 * @param listener told how the session fares
	 * @throws UnreachableException if no lobby answers there, or none that is trusted
	 */
	public static LobbySession open(ServerAddress address, ServerTrust trust, String client, SessionListener listener)
			throws UnreachableException {
		return open(address, new LobbyDoor(address, trust, client), SessionTiming.usual(), listener);
	}

	static LobbySession open(ServerAddress address, LobbyDoor door, SessionTiming timing, SessionListener listener)
			throws UnreachableException {
		LobbySession session = new LobbySession(address, door, timing, listener);
		session.keeper.start();
		return session;
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
		return request(label -> new Login(name, password, label), Done.class).thenApply(done -> identify(done, name));
	}

	/**
	 * Comes in without an account.
	 * @param wanted what to be called; a number if nothing
	 * @return the name that was given, which begins with {@code guest-}
	 */
	public CompletableFuture<AccountName> enterAsGuest(@Nullable AccountName wanted) {
		return request(label -> new Guest(wanted, label), Done.class).thenApply(done -> identify(done, wanted));
	}

	private AccountName identify(Done done, @Nullable AccountName wanted) {
		AccountName account = (done.username() != null) ? done.username() : wanted;
		if (account == null) {
			throw new CompletionException(new IOException("The lobby gave no name."));
		}
		this.credentials = new Credentials(account, done.token());
		return account;
	}

	/** Logs out; the connection stays open. */
	public CompletableFuture<Void> logout() {
		return request(label -> new Logout(null, label), Done.class).thenAccept(done -> this.credentials = null);
	}

	/** All rooms that are open or permanent, in the order of their names. */
	public CompletableFuture<List<OpenRoom>> rooms() {
		return new Listing(this).rooms(null);
	}

	/** The rooms in which whoever is logged in has a role, or is now. */
	public CompletableFuture<List<OpenRoom>> ownRooms() {
		return new Listing(this).rooms(true);
	}

	/** Who is in a room, or who is online, in the order of their names. */
	public CompletableFuture<List<Person>> people(@Nullable RoomName room) {
		return new Listing(this).people(room);
	}

	/** The first of those who are online, and how many there are. */
	public CompletableFuture<PeopleList> firstPeople() {
		return request(label -> new Who(null, null, label), PeopleList.class);
	}

	/** Asks for the way into a room, which is opened if it is not open. */
	public CompletableFuture<Admission> join(RoomName room) {
		return join(room, null, false);
	}

	/**
	 * The same, for rooms that are not for everybody.
	 * @param password of a room that is locked
	 * @param existing whether a room that is not there shall not be made
	 */
	public CompletableFuture<Admission> join(RoomName room, @Nullable String password, boolean existing) {
		return request(label -> new Join(room, password, existing ? true : null, label), Admission.class);
	}

	/** Who is logged in, also while the connection is lost; nobody once all is over. */
	public Optional<AccountName> account() {
		return Optional.ofNullable(this.credentials).map(Credentials::account);
	}

	/** Where the lobby is. */
	public ServerAddress address() {
		return this.address;
	}

	/**
	 * What protects connections to rooms of this lobby: the same as its own, and a room
	 * must show the lobby's fingerprint. It stays the same while the lobby is away.
	 */
	public TransportSecurity roomSecurity() {
		return this.keeper.fingerprint()
			.map(shown -> TransportSecurity.tls(ServerTrust.inOwnerOf(shown)))
			.orElseGet(TransportSecurity::clearText);
	}

	/** Whether requests are answered now. */
	public boolean isConnected() {
		return this.keeper.connection().isPresent();
	}

	/** Whether it is over; not if only the connection is lost. */
	public boolean isClosed() {
		return this.keeper.isClosed();
	}

	/** Ends it. Nobody is logged out by that: whoever has the token could go on. */
	@Override
	public void close() {
		this.keeper.close();
		this.credentials = null;
	}

	/**
	 * Asks the lobby for anything that has a frame.
	 * @param request makes the request with the label that its answer will have
	 * @param kind what the answer is if the lobby does not refuse
	 */
	public <R extends Reply> CompletableFuture<R> request(Function<String, ? extends LobbyRequest> request,
			Class<R> kind) {
		return this.keeper.connection()
			.map(connection -> connection.request(request, kind))
			.orElseGet(() -> CompletableFuture
				.failedFuture(new ConnectionLostException(isClosed() ? "The connection to the lobby is closed."
						: "There is no connection to the lobby now; trying again.")));
	}

	/**
	 * What is needed to log in again.
	 *
	 * @param account who is logged in
	 * @param token stands for the password, if the server gave one; kept in memory only
	 */
	private record Credentials(AccountName account, @Nullable String token) {

		@Override
		public String toString() {
			return "Credentials[" + this.account + "]";
		}

	}

	/** Logs in again on a new connection. */
	private final class Resumption implements SessionKeeper.Owner {

		@Override
		public boolean interrupted(@Nullable String lastWords) {
			Credentials known = LobbySession.this.credentials;
			if (known != null && known.token() == null) {
				return false;
			}
			LobbySession.this.listener.interrupted(lastWords);
			return true;
		}

		@Override
		public void resume(LobbyConnection fresh) throws UnreachableException, SessionOverException {
			Credentials known = LobbySession.this.credentials;
			String token = (known != null) ? known.token() : null;
			if (known == null || token == null) {
				return;
			}
			try {
				fresh.request(label -> new Resume(known.account(), token, label), Done.class).get();
			}
			catch (ExecutionException ex) {
				if (ex.getCause() instanceof RefusedException refused
						&& refused.refusal().code() == RefusalCode.SESSION_OVER) {
					throw new SessionOverException(refused.refusal().message());
				}
				throw new UnreachableException("it does not log us in now.");
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new UnreachableException("it was interrupted.");
			}
		}

		@Override
		public void noticed(LobbyNotice notice) {
			LobbySession.this.listener.noticed(notice);
		}

		@Override
		public void restored() {
			LobbySession.this.listener.restored();
		}

		@Override
		public void over(@Nullable String lastWords) {
			Credentials last = LobbySession.this.credentials;
			LobbySession.this.credentials = null;
			LobbySession.this.listener.lost((last != null) ? last.account() : null, lastWords);
		}

	}

}
