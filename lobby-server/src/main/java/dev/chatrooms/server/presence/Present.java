package dev.chatrooms.server.presence;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.server.presence.Presence.Sight;
import dev.chatrooms.server.wire.FrameConnection;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is online. Guarded by {@link Presence}.
 */
final class Present {

	/** More would tell nobody more, and might not fit in a frame. */
	private static final int MOST_ADDRESSES = 5;

	private final Set<FrameConnection> connections = new LinkedHashSet<>();

	private final AccountName name;

	private long activeAt;

	private @Nullable String away;

	private long cuts;

	Present(AccountName name, long now) {
		this.name = name;
		this.activeAt = now;
	}

	AccountName name() {
		return this.name;
	}

	Set<FrameConnection> connections() {
		return this.connections;
	}

	/** The last connection was cut; returns how often that has happened. */
	long cut() {
		return ++this.cuts;
	}

	long cuts() {
		return this.cuts;
	}

	void touch(long now) {
		this.activeAt = now;
	}

	void away(@Nullable String why) {
		this.away = why;
	}

	@Nullable String away() {
		return this.away;
	}

	Sight sight(long now) {
		String addresses = this.connections.stream()
			.limit(MOST_ADDRESSES)
			.map(FrameConnection::peer)
			.collect(Collectors.joining(" "));
		return new Sight(this.name, TimeUnit.NANOSECONDS.toSeconds(now - this.activeAt), this.away, addresses);
	}

}
