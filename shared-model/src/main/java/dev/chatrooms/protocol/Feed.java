package dev.chatrooms.protocol;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Tells the room how the member wants its events from here on; the numbers are the same
 * either way. A room answers with a {@link Heartbeat}.
 *
 * @param by over which transport
 * @param key the newest key the member holds, see {@link GroupKeys}; needed for multicast
 * @param label repeated in the answer
 */
public record Feed(Transport by, @Nullable Integer key, @Nullable String label) implements RoomRequest {

	public Feed {
		Objects.requireNonNull(by, "by");
		Limits.checkLabel(label);
	}

	/** The member hears the group and can open what comes there. */
	public static Feed byMulticast(int key, String label) {
		return new Feed(Transport.MULTICAST, key, label);
	}

	/** The member does not hear the group, or does not hear it well. */
	public static Feed byTcp(String label) {
		return new Feed(Transport.TCP, null, label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.feed(this);
	}

}
