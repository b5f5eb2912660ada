package dev.chatrooms.server.room;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import dev.chatrooms.model.AccountName;

/**
 * The tickets of one room: each admits one person once, soon. Thread-safe.
 */
final class TicketOffice {

	private static final int TICKET_BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Map<String, Issued> outstanding = new ConcurrentHashMap<>();

	private final Duration lifetime;

	private final ScheduledExecutorService clock;

	TicketOffice(Duration lifetime, ScheduledExecutorService clock) {
		this.lifetime = lifetime;
		this.clock = clock;
	}

	/** A new ticket for that person; {@code expired} runs if nobody uses it in time. */
	String issue(Holder holder, Runnable expired) {
		byte[] random = new byte[TICKET_BYTES];
		RANDOM.nextBytes(random);
		String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		this.outstanding.put(ticket, new Issued(holder, expired));
		this.clock.schedule(() -> {
			if (this.outstanding.remove(ticket) != null) {
				expired.run();
			}
		}, this.lifetime.toMillis(), TimeUnit.MILLISECONDS);
		return ticket;
	}

	/** Whatever those people hold is worth nothing any more. */
	void revoke(Predicate<Visitor> whom) {
		this.outstanding.forEach((ticket, issued) -> {
			if (whom.test(issued.holder().visitor()) && this.outstanding.remove(ticket) != null) {
				issued.expired().run();
			}
		});
	}

	/** How many may still be used. */
	int outstanding() {
		return this.outstanding.size();
	}

	/** Whether somebody holds one that may still be used. */
	boolean isHeldBy(AccountName holder) {
		return this.outstanding.values().stream().anyMatch((issued) -> issued.holder().name().equals(holder));
	}

	/** Uses a ticket up; nothing if it is not of this room, was used or has expired. */
	Optional<Holder> redeem(String ticket) {
		return Optional.ofNullable(this.outstanding.remove(ticket)).map(Issued::holder);
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
