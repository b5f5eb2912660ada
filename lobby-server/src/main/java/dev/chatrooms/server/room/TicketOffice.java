package dev.chatrooms.server.room;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * The tickets of one room: each admits one person once, soon. Of somebody who asks for
 * more and more only the newest few are worth something. Thread-safe.
 */
final class TicketOffice {

	private static final int TICKET_BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Map<String, Issued> outstanding = new HashMap<>();

	/** The same tickets, those of one person from old to new. */
	private final Map<AccountName, Deque<String>> held = new HashMap<>();

	private final Duration lifetime;

	private final int mostOfOne;

	private final ScheduledExecutorService clock;

	TicketOffice(Duration lifetime, int mostOfOne, ScheduledExecutorService clock) {
		this.lifetime = lifetime;
		this.mostOfOne = mostOfOne;
		this.clock = clock;
	}

	/**
	 * A new ticket for that person, who may lose the oldest for it; {@code expired} runs
	 * if nobody uses it in time.
	 */
	String issue(Holder holder, Runnable expired) {
		byte[] random = new byte[TICKET_BYTES];
		RANDOM.nextBytes(random);
		String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		String oldest = add(ticket, new Issued(holder, expired));
		if (oldest != null) {
			expire(oldest);
		}
		this.clock.schedule(() -> expire(ticket), this.lifetime.toMillis(), TimeUnit.MILLISECONDS);
		return ticket;
	}

	/** Adds a ticket, and tells which one is too many then. */
	private synchronized @Nullable String add(String ticket, Issued issued) {
		this.outstanding.put(ticket, issued);
		Deque<String> own = this.held.computeIfAbsent(issued.holder().name(), (none) -> new ArrayDeque<>());
		own.add(ticket);
		return (own.size() > this.mostOfOne) ? own.peek() : null;
	}

	private synchronized @Nullable Issued take(String ticket) {
		Issued issued = this.outstanding.remove(ticket);
		if (issued != null) {
			this.held.computeIfPresent(issued.holder().name(), (holder, own) -> {
				own.remove(ticket);
				return own.isEmpty() ? null : own;
			});
		}
		return issued;
	}

	private void expire(String ticket) {
		Issued issued = take(ticket);
		if (issued != null) {
			issued.expired().run();
		}
	}

	/** Whatever those people hold is worth nothing any more. */
	void revoke(Predicate<Visitor> whom) {
		List<String> all;
		synchronized (this) {
			all = this.outstanding.entrySet()
				.stream()
				.filter((ticket) -> whom.test(ticket.getValue().holder().visitor()))
				.map(Map.Entry::getKey)
				.toList();
		}
		all.forEach(this::expire);
	}

	/** How many may still be used. */
	synchronized int outstanding() {
		return this.outstanding.size();
	}

	/** Whether somebody holds one that may still be used. */
	synchronized boolean isHeldBy(AccountName holder) {
		return this.held.containsKey(holder);
	}

	/** Whom a ticket that may still be used admits. */
	synchronized @Nullable AccountName holder(String ticket) {
		Issued issued = this.outstanding.get(ticket);
		return (issued != null) ? issued.holder().name() : null;
	}

	/** Uses a ticket up; nothing if it is not of this room, was used or has expired. */
	Optional<Holder> redeem(String ticket) {
		return Optional.ofNullable(take(ticket)).map(Issued::holder);
	}

	/**
	 * A ticket that may still be used.
	 *
	 * @param holder whom it admits
	 * @param expired runs if it is not used
	 */
	private record Issued(Holder holder, Runnable expired) {

	}

}
