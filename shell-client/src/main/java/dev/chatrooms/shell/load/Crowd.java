package dev.chatrooms.shell.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.ServerTrust;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.shell.command.CommandFailure;
import org.jspecify.annotations.Nullable;

/**
 * The members of one run. They come in step: all make their accounts, then all log in,
 * then all enter, so that each of these can be timed.
 */
final class Crowd implements AutoCloseable {

	/**
	 * How many ask the lobby for something at a time; it hashes no more passwords at
	 * once.
	 */
	private static final int AT_A_TIME = 4;

	private final ServerAddress lobby;

	private final ServerTrust trust;

	private final String run;

	/** The accounts stay, and the name of the run is in theirs for everybody to see. */
	private final String password = UUID.randomUUID().toString();

	private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);

	private final List<LobbySession> sessions = Collections.synchronizedList(new ArrayList<>());

	private final AtomicInteger failures = new AtomicInteger();

	private volatile @Nullable CommandFailure firstFailure;

	private List<Member> members = List.of();

	private Duration loginTime = Duration.ZERO;

	private Duration entryTime = Duration.ZERO;

	Crowd(ServerAddress lobby, ServerTrust trust, String run) {
		this.lobby = lobby;
		this.trust = trust;
		this.run = run;
	}

	/**
	 * Makes that many accounts, logs in and enters; who cannot is left out and counted.
	 * @throws CommandFailure if nobody can
	 */
	void enter(int count, RoomName room, Function<LobbySession, Member> member) {
		List<Newcomer> registered = all(IntStream.rangeClosed(1, count).boxed().toList(), this::register);
		long started = System.nanoTime();
		List<LobbySession> known = all(registered, this::logIn);
		long loggedIn = System.nanoTime();
		this.loginTime = Duration.ofNanos(loggedIn - started);
		this.members = all(known, session -> {
			Member entering = member.apply(session);
			entering.enter(room);
			return entering;
		});
		this.entryTime = Duration.ofNanos(System.nanoTime() - loggedIn);
		CommandFailure failure = this.firstFailure;
		if (this.members.isEmpty() && failure != null) {
			throw failure;
		}
	}

	/** Does it for all, several at a time; what failed is not in the answer. */
	private <T, R> List<R> all(List<T> those, Function<T, R> deed) {
		List<CompletableFuture<@Nullable R>> done = those.stream()
			.map(one -> CompletableFuture.supplyAsync(() -> deed.apply(one), this.threads)
				.<@Nullable R>handle(this::noteFailure))
			.toList();
		return done.stream().map(CompletableFuture::join).filter(Objects::nonNull).toList();
	}

	private <R> @Nullable R noteFailure(@Nullable R result, @Nullable Throwable failure) {
		if (failure != null) {
			this.failures.incrementAndGet();
			if (this.firstFailure == null) {
				this.firstFailure = CommandFailure.of(failure);
			}
		}
		return result;
	}

	private Newcomer register(int number) {
		AccountName name = new AccountName("load-" + this.run + "-" + number);
		try {
			LobbySession session = LobbySession.open(this.lobby, this.trust, "shell-client load",
					(account, lastWords) -> {
					});
			this.sessions.add(session);
			session.register(name, this.password).join();
			return new Newcomer(session, name);
		}
		catch (UnreachableException ex) {
			throw CommandFailure.of(ex);
		}
	}

	private LobbySession logIn(Newcomer newcomer) {
		newcomer.session().login(newcomer.name(), this.password).join();
		return newcomer.session();
	}

	/** Those who are in the room. */
	List<Member> members() {
		return this.members;
	}

	/** From the first login to the last. */
	Duration loginTime() {
		return this.loginTime;
	}

	/** From the first way into the room to the last. */
	Duration entryTime() {
		return this.entryTime;
	}

	/** How many could not come. */
	int failures() {
		return this.failures.get();
	}

	/** Why the first of them could not. */
	@Nullable String firstFailure() {
		CommandFailure failure = this.firstFailure;
		return (failure != null) ? failure.sentence() : null;
	}

	@Override
	public void close() {
		this.threads.shutdown();
		CompletableFuture.allOf(this.members.stream().map(Member::leave).toArray(CompletableFuture[]::new)).join();
		this.sessions.forEach(LobbySession::close);
	}

	private record Newcomer(LobbySession session, AccountName name) {

	}

}
