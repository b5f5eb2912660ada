package dev.chatrooms.client.room;

import java.util.function.Function;
import java.util.function.Supplier;

import dev.chatrooms.client.delivery.GroupOpener;
import dev.chatrooms.client.delivery.GroupReceiver;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Route;
import org.jspecify.annotations.Nullable;

/**
 * What a program may want otherwise than a person does.
 *
 * @param openers makes what opens the datagrams of a visit's group; a program with many
 * members of one room lets them share one
 * @param decoder reads the frames of the connection, see {@link #decode}
 * @param group whether to rely on multicast
 * @param receiver hears the groups, and must outlive the visits; or nothing for the one
 * all of this process share
 * @param timing how it finds out that a room answers no more
 */
public record VisitOptions(Supplier<? extends GroupOpener> openers, Function<RawFrame, Payload> decoder,
		GroupPolicy group, @Nullable GroupReceiver receiver, VisitTiming timing) {

	/** What suits almost everybody. */
	public static final VisitOptions STANDARD = new VisitOptions(GroupOpener::ofOneVisit, VisitOptions::decode,
			GroupPolicy.WHILE_GOOD, null, VisitTiming.usual());

	/** Reads a frame that a room sends. */
	public static Payload decode(RawFrame frame) {
		return FrameCodec.decode(frame, Route.FROM_ROOM, Payload.class);
	}

}
