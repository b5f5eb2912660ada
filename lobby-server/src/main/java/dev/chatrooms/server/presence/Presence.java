package dev.chatrooms.server.presence;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.LobbyNotice;
import dev.chatrooms.protocol.PresenceChanged;
import dev.chatrooms.server.limits.Origin;
import dev.chatrooms.server.wire.FrameConnection;
import dev.chatrooms.server.wire.Threads;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Who is online, and on which connections to the lobby. The others hear of the first
 * connection of a person and, after a grace, of the loss of the last. Thread-safe; no
 * method blocks.
 */
@Service
@EnableConfigurationProperties(PresenceProperties.class)
public class Presence implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(Presence.class);

	private final Map<AccountName, Present> people = new TreeMap<>();

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Threads.named("presence-"));

	private final PresenceProperties properties;

	Presence(PresenceProperties properties) {
		this.properties = properties;
	}

	/** Somebody is logged in on that connection. */
	public synchronized void arrive(AccountName name, FrameConnection connection) {
		Present present = this.people.get(name);
		if (present == null) {
			present = new Present(name, System.nanoTime());
			this.people.put(name, present);
			log.info("{} is online from {} ({} online)", name, connection.peer(), this.people.size());
			tellOthers(name, true);
		}
		present.connections().add(connection);
		present.touch(System.nanoTime());
	}

	/** Somebody has logged out on that connection. */
	public synchronized void leave(AccountName name, FrameConnection connection) {
		Present present = this.people.get(name);
		if (present != null && present.connections().remove(connection) && present.connections().isEmpty()) {
			forget(name, connection);
		}
	}

	/** The connection of somebody was cut, who may be back soon. */
	public synchronized void cut(AccountName name, FrameConnection connection) {
		Present present = this.people.get(name);
		if (present != null && present.connections().remove(connection) && present.connections().isEmpty()) {
			long cut = present.cut();
			later(this.properties.departureGrace().toNanos(), () -> forgetIfGone(present, cut, connection));
		}
	}

	/** Only if this was the last cut: another one has a grace of its own. */
	private synchronized void forgetIfGone(Present present, long cut, FrameConnection last) {
		if (this.people.get(present.name()) == present && present.connections().isEmpty() && present.cuts() == cut) {
			forget(present.name(), last);
		}
	}

	private void forget(AccountName name, FrameConnection last) {
		this.people.remove(name);
		log.info("{} has gone offline, last from {} ({} online)", name, last.peer(), this.people.size());
		tellOthers(name, false);
	}

	private void tellOthers(AccountName name, boolean online) {
		if (this.people.size() <= this.properties.crowd()) {
			byte[] frame = FrameCodec.encode(new PresenceChanged(name, online, this.people.size()));
			this.people.values()
				.stream()
				.filter((present) -> !present.name().equals(name))
				.flatMap((present) -> present.connections().stream())
				.forEach((connection) -> connection.send(frame));
		}
	}

	/** Runs something in a while, unless the server has stopped by then. */
	void later(long nanos, Runnable task) {
		try {
			this.clock.schedule(task, nanos, TimeUnit.NANOSECONDS);
		}
		catch (RejectedExecutionException ex) {
			// The server is stopping.
		}
	}

	/** Somebody has done something, which ends being idle. */
	public synchronized void active(AccountName name) {
		Present present = this.people.get(name);
		if (present != null) {
			present.touch(System.nanoTime());
		}
	}

	/** Somebody does not answer for a while, or is back. */
	public synchronized void away(AccountName name, @Nullable String why) {
		Present present = this.people.get(name);
		if (present != null) {
			present.away(why);
		}
	}

	/** Why somebody is away, if so. */
	public synchronized Optional<String> awayOf(AccountName name) {
		return Optional.ofNullable(this.people.get(name)).map(Present::away);
	}

	/** Whether somebody is online. */
	public synchronized boolean isOnline(AccountName name) {
		return this.people.containsKey(name);
	}

	/** How many people are online. */
	public synchronized int count() {
		return this.people.size();
	}

	/** All who are online, in the order of their names. */
	public synchronized List<Sight> everybody() {
		long now = System.nanoTime();
		return this.people.values().stream().map((present) -> present.sight(now)).toList();
	}

	/** What is to be seen of somebody, who need not be online. */
	public synchronized Sight sightOf(AccountName name) {
		Present present = this.people.get(name);
		return (present != null) ? present.sight(System.nanoTime()) : new Sight(name, 0, null, "");
	}

	/**
	 * Tells somebody, on all connections.
	 * @return whether there is any
	 */
	public synchronized boolean tell(AccountName name, LobbyNotice notice) {
		Present present = this.people.get(name);
		if (present == null || present.connections().isEmpty()) {
			return false;
		}
		byte[] frame = FrameCodec.encode(notice);
		present.connections().forEach((connection) -> connection.send(frame));
		return true;
	}

	/** Tells everybody who is online. */
	public synchronized void tellAll(LobbyNotice notice) {
		byte[] frame = FrameCodec.encode(notice);
		this.people.values()
			.stream()
			.flatMap((present) -> present.connections().stream())
			.forEach((connection) -> connection.send(frame));
	}

	/** Who is online from that address, or the network it stands for. */
	public synchronized List<AccountName> at(InetAddress address) {
		Origin origin = Origin.of(address);
		return this.people.values()
			.stream()
			.filter((present) -> present.connections()
				.stream()
				.anyMatch((connection) -> Origin.of(connection.address()).equals(origin)))
			.map(Present::name)
			.toList();
	}

	/** The connections of somebody. */
	public synchronized Collection<FrameConnection> connectionsOf(AccountName name) {
		Present present = this.people.get(name);
		return (present != null) ? List.copyOf(present.connections()) : new ArrayList<>();
	}

	/** Whoever keeps time here may be inside the database, so nobody is interrupted. */
	@Override
	public void destroy() {
		this.clock.shutdown();
	}

	/**
	 * What is to be seen of a person.
	 *
	 * @param name who
	 * @param idle seconds since this person did anything
	 * @param away why this person does not answer
	 * @param address from where, for operators
	 */
	public record Sight(AccountName name, long idle, @Nullable String away, String address) {

	}

}
