package dev.chatrooms.server.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import dev.chatrooms.server.wire.FrameConnection;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Slows down connections that chat faster than people can read. Their threads wait, so
 * nothing more is read from them, and TCP slows their senders down. Thread-safe.
 */
@Component
@EnableConfigurationProperties(ChatProperties.class)
public class ChatPace {

	private final Map<FrameConnection, TokenBucket> buckets = new ConcurrentHashMap<>();

	private final ChatProperties properties;

	ChatPace(ChatProperties properties) {
		this.properties = properties;
	}

	/**
	 * Waits until the pace of the connection allows one more chat; to be called on the
	 * thread that reads it.
	 */
	public void await(FrameConnection connection) {
		TokenBucket bucket = this.buckets.computeIfAbsent(connection,
				(fresh) -> new TokenBucket(this.properties.burst(), this.properties.perSecond(), System.nanoTime()));
		long now = System.nanoTime();
		long due = now + bucket.take(now);
		while (due - System.nanoTime() > 0 && connection.isOpen()) {
			LockSupport.parkNanos(due - System.nanoTime());
		}
		if (!connection.isOpen()) {
			// Its end may have been told before its chat was counted.
			forget(connection);
		}
	}

	/** The connection has ended. */
	public void forget(FrameConnection connection) {
		this.buckets.remove(connection);
	}

}
