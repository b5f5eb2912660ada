package dev.chatrooms.shell.lobby;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.session.OpenRoom;
import dev.chatrooms.client.session.SessionListener;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.ServerTrust;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.client.wire.UntrustedServerException;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.view.Screen;
import dev.chatrooms.protocol.LobbyNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The connection to the lobby that all commands share. It is made in the background and
 * keeps itself alive; when it could not be made, or is over for good, the next command
 * that needs it makes another.
 */
@Component
public class LobbyLink {

	/** Who we are, for the log of the server; the version is in the packaged jar. */
	private static final String CLIENT = "shell-client "
			+ Objects.requireNonNullElse(LobbyLink.class.getPackage().getImplementationVersion(), "(not packaged)");

	/** The longest that leaving waits for the lobby. */
	private static final long LOGOUT_MILLIS = 250;

	private final ServerAddress address;

	private final ServerTrust trust;

	private final Screen screen;

	private final Waiting waiting;

	/** Asked for late, because they ask the lobby themselves. */
	private final ObjectProvider<LobbyWatcher> watchers;

	private volatile List<String> knownRooms = List.of();

	private @Nullable CompletableFuture<LobbySession> session;

	LobbyLink(ClientSettings settings, ServerTrust trust, Screen screen, Waiting waiting,
			ObjectProvider<LobbyWatcher> watchers) {
		this.address = settings.address();
		this.trust = trust;
		this.screen = screen;
		this.waiting = waiting;
		this.watchers = watchers;
	}

	/** Starts to connect, if there is no connection, and does not wait for it. */
	public synchronized CompletableFuture<LobbySession> connect() {
		CompletableFuture<LobbySession> current = this.session;
		if (current == null || current.isCompletedExceptionally() || (current.isDone() && current.join().isClosed())) {
			current = new CompletableFuture<>();
			this.session = current;
			CompletableFuture<LobbySession> opening = current;
			Thread thread = new Thread(() -> open(opening), "lobby-connector");
			thread.setDaemon(true);
			thread.start();
		}
		return current;
	}

	/**
	 * Asks the lobby and waits for its answer.
	 * @throws CommandFailure if the lobby cannot be reached, says no or does not answer
	 */
	public <T> T ask(Function<LobbySession, CompletableFuture<T>> request) {
		return this.waiting.await(connect().thenCompose(request));
	}

	/**
	 * Logs in and says so.
	 * @throws CommandFailure as {@link #ask} does
	 */
	public void logIn(AccountName name, String password) {
		Optional<AccountName> guest = account().filter(AccountName::isGuest);
		if (guest.isPresent()) {
			// Who has made an account need not know that a guest was logged in as well.
			ask(LobbySession::logout);
		}
		AccountName account;
		try {
			account = ask(session -> session.login(name, password));
		}
		catch (CommandFailure ex) {
			if (ex.refusal() != null) {
				guest.ifPresent(this::comeBack);
			}
			throw ex;
		}
		this.screen.talk("You are logged in as " + account + ".");
		this.watchers.forEach(LobbyWatcher::loggedIn);
	}

	/**
	 * Comes in as a guest and says so.
	 * @param wanted what to be called, if the person cares
	 * @throws CommandFailure as {@link #ask} does
	 */
	public void enterAsGuest(@Nullable AccountName wanted) {
		AccountName name = ask(session -> session.enterAsGuest(wanted));
		this.screen.talk("You are " + name + ". Keep a name with: newuser NAME");
		this.watchers.forEach(LobbyWatcher::loggedIn);
	}

	/**
	 * Lets a guest in again whose login was refused; who gets the same name sees nothing
	 * of it.
	 */
	private void comeBack(AccountName guest) {
		try {
			AccountName name = ask(session -> session.enterAsGuest(guest));
			if (!name.equals(guest)) {
				this.screen.talk("You are " + name + " now.");
				this.watchers.forEach(LobbyWatcher::loggedIn);
			}
		}
		catch (CommandFailure ex) {
			this.screen.talk("You are not " + guest + " any more. " + ex.sentence());
		}
	}

	/**
	 * Asks for the open rooms and remembers their names.
	 * @throws CommandFailure as {@link #ask} does
	 */
	List<OpenRoom> rooms(boolean mine) {
		List<OpenRoom> rooms = mine ? ask(LobbySession::ownRooms) : ask(LobbySession::rooms);
		this.knownRooms = rooms.stream().map(room -> room.name().text()).toList();
		return rooms;
	}

	/** The names of the rooms that were open when somebody last asked. */
	public List<String> knownRooms() {
		return this.knownRooms;
	}

	/** Who is logged in, if anybody. */
	public synchronized Optional<AccountName> account() {
		CompletableFuture<LobbySession> current = this.session;
		boolean connected = current != null && current.isDone() && !current.isCompletedExceptionally();
		return connected ? current.join().account() : Optional.empty();
	}

	/** Whether the lobby has answered, or may still do so. */
	public synchronized boolean isReachable() {
		CompletableFuture<LobbySession> current = this.session;
		return current == null || !current.isCompletedExceptionally();
	}

	/**
	 * Ends the connection, if there is one. Whoever is logged in is logged out, so that
	 * no tokens pile up in the lobby; but nobody waits for that.
	 */
	public void close() {
		CompletableFuture<LobbySession> current;
		synchronized (this) {
			current = this.session;
		}
		if (current == null) {
			return;
		}
		if (account().isPresent()) {
			CompletableFuture<?> loggedOut = current.thenCompose(LobbySession::logout);
			loggedOut.completeOnTimeout(null, LOGOUT_MILLIS, TimeUnit.MILLISECONDS)
				.handle((done, failure) -> done)
				.join();
		}
		current.thenAccept(LobbySession::close);
	}

	private void open(CompletableFuture<LobbySession> opening) {
		try {
			opening.complete(LobbySession.open(this.address, this.trust, CLIENT, new Reporter()));
		}
		catch (UnreachableException ex) {
			opening
				.completeExceptionally(new CompletionException(new CommandFailure(ExitCode.UNREACHABLE, sentence(ex))));
		}
		catch (RuntimeException | Error ex) {
			// Whoever waits for the lobby would do so for ever.
			opening.completeExceptionally(ex);
		}
	}

	private String sentence(UnreachableException failure) {
		String why = CleanText.singleLine(failure.getMessage());
		return (failure instanceof UntrustedServerException) ? why
				: "Cannot reach the lobby at " + this.address + ": " + why + " The command doctor tells more.";
	}

	/** Tells the person, once for each change, how the connection fares. */
	private final class Reporter implements SessionListener {

		@Override
		public void interrupted(@Nullable String lastWords) {
			say(lastWords, "The connection to the lobby was lost; trying again.");
		}

		@Override
		public void noticed(LobbyNotice notice) {
			LobbyLink.this.watchers.forEach(watcher -> watcher.noticed(notice));
		}

		@Override
		public void restored() {
			LobbyLink.this.screen.talk("Connected to the lobby again.");
			LobbyLink.this.watchers.forEach(LobbyWatcher::restored);
		}

		@Override
		public void lost(@Nullable AccountName account, @Nullable String lastWords) {
			say(lastWords, "The connection to the lobby was lost."
					+ ((account != null) ? " You are logged out; log in again with login or guest." : ""));
			LobbyLink.this.screen.release();
		}

		private void say(@Nullable String lastWords, String sentence) {
			String why = (lastWords != null) ? CleanText.singleLine(lastWords) + " " : "";
			LobbyLink.this.screen.talk(why + sentence);
		}

	}

}
