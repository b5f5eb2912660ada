package dev.chatrooms.shell.load;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

import dev.chatrooms.client.room.VisitOptions;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.RoomEvent;
import org.jspecify.annotations.Nullable;

/**
 * Parses each event once for all members that are not far apart. Each of them still
 * compares every byte of its own frame with the one that was parsed. Thread-safe.
 */
final class SharedDecoder {

	/** A power of two; members are seldom further apart than so many events. */
	private static final int REMEMBERED = 4096;

	private final AtomicReferenceArray<@Nullable Decoded> events = new AtomicReferenceArray<>(REMEMBERED);

	/** As {@link VisitOptions#decode}. */
	Payload decode(RawFrame frame) {
		int place = Arrays.hashCode(frame.payload()) & (REMEMBERED - 1);
		Decoded known = this.events.get(place);
		if (known != null && known.frame().code().equals(frame.code())
				&& Arrays.equals(known.frame().payload(), frame.payload())) {
			return known.payload();
		}
		Payload payload = VisitOptions.decode(frame);
		if (payload instanceof RoomEvent) {
			this.events.set(place, new Decoded(frame, payload));
		}
		return payload;
	}

	private record Decoded(RawFrame frame, Payload payload) {

	}

}
