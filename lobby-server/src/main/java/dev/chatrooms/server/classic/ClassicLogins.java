package dev.chatrooms.server.classic;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in from which address. The original client leaves the lobby to enter a
 * room and does not log in again when it comes back, so its login cannot belong to a
 * connection; the address is all its protocol gives. Thread-safe.
 */
final class ClassicLogins {

	private final Map<InetAddress, From> addresses = new HashMap<>();

	private final Duration grace;

	private final ScheduledExecutorService clock;

	ClassicLogins(Duration grace, ScheduledExecutorService clock) {
		this.grace = grace;
		this.clock = clock;
	}

	/** A classic connection from there was opened. */
	synchronized void connected(InetAddress address) {
		From from = this.addresses.computeIfAbsent(address, (key) -> new From());
		from.connections++;
		if (from.end != null) {
			from.end.cancel(false);
		}
	}

	/** A classic connection from there has ended; with the last one the grace begins. */
	synchronized void disconnected(InetAddress address) {
		From from = this.addresses.get(address);
		if (from != null && --from.connections == 0) {
			from.end = this.clock.schedule(() -> forget(address), this.grace.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	synchronized void logIn(InetAddress address, AccountName account) {
		this.addresses.computeIfAbsent(address, (key) -> new From()).accounts.put(account, account);
	}

	/** False if that account is not logged in from there. */
	synchronized boolean logOut(InetAddress address, AccountName account) {
		From from = this.addresses.get(address);
		return from != null && from.accounts.remove(account) != null;
	}

	/** All logins of that account have ended, from wherever they came. */
	synchronized void logOut(AccountName account) {
		this.addresses.values().forEach((from) -> from.accounts.remove(account));
	}

	/** Who is logged in from there. */
	synchronized Set<AccountName> of(InetAddress address) {
		From from = this.addresses.get(address);
		return (from != null) ? Set.copyOf(from.accounts.values()) : Set.of();
	}

	/** The account as it was first typed, if it is logged in from there. */
	synchronized Optional<AccountName> find(InetAddress address, AccountName claimed) {
		return Optional.ofNullable(this.addresses.get(address)).map((from) -> from.accounts.get(claimed));
	}

	private synchronized void forget(InetAddress address) {
		From from = this.addresses.get(address);
		if (from != null && from.connections == 0) {
			this.addresses.remove(address);
		}
	}

	/** One address. */
	private static final class From {

		private final Map<AccountName, AccountName> accounts = new HashMap<>();

		private int connections;

		private @Nullable ScheduledFuture<?> end;

	}

}
