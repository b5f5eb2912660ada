package dev.chatrooms.server.lobby;

import java.util.Optional;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.server.account.Sessions;
import dev.chatrooms.server.room.Holder;
import dev.chatrooms.server.wire.FrameConnection;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the lobby and who is logged in on it. It lasts as long as the
 * connection, also while its owner is in rooms. Only the connection's own thread changes
 * it.
 */
public final class LobbySession {

	private final FrameConnection connection;

	private volatile @Nullable LobbyDialect dialect;

	private volatile @Nullable AccountName account;

	/** With which whoever is logged in can come back. */
	private volatile @Nullable String token;

	private volatile boolean mustChangePassword;

	private volatile boolean greeted;

	LobbySession(FrameConnection connection) {
		this.connection = connection;
	}

	/** The connection. */
	public FrameConnection connection() {
		return this.connection;
	}

	/** Who is logged in. */
	public Optional<AccountName> account() {
		return Optional.ofNullable(this.account);
	}

	/** Notes who has logged in, or that nobody is. */
	public void account(@Nullable AccountName name) {
		this.account = name;
	}

	/** The token of the login, where the dialect has such a thing. */
	Optional<String> token() {
		return Optional.ofNullable(this.token);
	}

	void token(@Nullable String token) {
		this.token = token;
	}

	/** Whom a ticket admits that is asked for here. */
	Holder holder(AccountName name) {
		return new Holder(name, token().map(Sessions::loginOf).orElse(null), this.connection.address());
	}

	/** Whether nothing is answered before the password has changed. */
	boolean mustChangePassword() {
		return this.mustChangePassword;
	}

	void mustChangePassword(boolean due) {
		this.mustChangePassword = due;
	}

	/** How the connection is named in the log: with its account if there is one. */
	public String who() {
		AccountName name = this.account;
		return (name != null) ? name + " (" + this.connection.peer() + ")" : this.connection.peer();
	}

	/** Whether both ends have agreed on a version of the protocol. */
	boolean isGreeted() {
		return this.greeted;
	}

	void greeted() {
		this.greeted = true;
	}

	Optional<LobbyDialect> dialect() {
		return Optional.ofNullable(this.dialect);
	}

	void dialect(LobbyDialect chosen) {
		this.dialect = chosen;
	}

}
