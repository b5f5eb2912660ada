package dev.chatrooms.server.presence;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * People without an account: each has a name of its own while it is here, and no longer.
 */
@Service
public class Guests implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Guests.class);

	private final Accounts accounts;

	private final Presence presence;

	private final PresenceProperties properties;

	private final ApplicationEventPublisher events;

	private final Map<AccountName, Object> cuts = new ConcurrentHashMap<>();

	private volatile boolean running;

	Guests(Accounts accounts, Presence presence, PresenceProperties properties, ApplicationEventPublisher events) {
		this.events = events;
		this.accounts = accounts;
		this.presence = presence;
		this.properties = properties;
	}

	/**
	 * Lets a guest in.
	 * @param wanted what it wants to be called, if it cares
	 * @param from where it comes from
	 * @return the name it gets
	 * @throws RefusedException if there are no guests here, or too many from there
	 */
	public AccountName admit(@Nullable AccountName wanted, InetAddress from) {
		if (!this.properties.guests()) {
			throw new RefusedException(Refusal.of(RefusalCode.NO_GUESTS, null));
		}
		return this.accounts.createGuest(wanted, from);
	}

	/** Somebody has gone for good; if it was a guest, its name is free. */
	public void left(AccountName name) {
		if (this.accounts.isGuest(name) && removeUnlessOnline(name)) {
			this.events.publishEvent(new PersonGone(name));
		}
	}

	private synchronized boolean removeUnlessOnline(AccountName name) {
		if (!this.presence.connectionsOf(name).isEmpty()) {
			return false;
		}
		this.accounts.removeGuest(name);
		return true;
	}

	/**
	 * Whether a guest is known who is online by now. Either this finds that the guest was
	 * forgotten, or whoever was about to finds the guest online.
	 */
	public synchronized boolean isKnown(AccountName name) {
		return this.accounts.isGuest(name);
	}

	/** Somebody was cut; if it is a guest, its name is kept for a while. */
	public void cut(AccountName name) {
		if (this.accounts.isGuest(name)) {
			Object cut = new Object();
			this.cuts.put(name, cut);
			this.presence.later(this.properties.guestGrace().toNanos(), () -> removeIfGone(name, cut));
		}
	}

	/** Only if this was the last cut: another one has a grace of its own. */
	private void removeIfGone(AccountName name, Object cut) {
		try {
			if (this.cuts.remove(name, cut)) {
				left(name);
			}
		}
		catch (RuntimeException ex) {
			log.warn("The guest {} could not be forgotten: {}", name, ex.getMessage());
		}
	}

	/** Those who were here when the server last stopped may come back as well. */
	@Override
	public void start() {
		this.running = true;
		this.accounts.guests().forEach(this::cut);
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
