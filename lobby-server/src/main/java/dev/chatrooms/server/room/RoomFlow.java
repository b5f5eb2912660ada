package dev.chatrooms.server.room;

import java.util.List;
import java.util.function.Consumer;

import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.RoomRequest;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.server.delivery.MulticastPublisher;
import dev.chatrooms.server.wire.FrameConnection;
import dev.chatrooms.server.wire.FrameHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.PublishSubscribeSpec;
import org.springframework.integration.ip.dsl.Tcp;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHandler;

/**
 * A room, read from top to bottom: <pre>
 * endpoint   bytes to frames, one thread per connection
 *   |
 * lane       one order; from here on one batch at a time
 *   |
 * gate       who is speaking? the others are refused
 *   |
 * decide     numbered events, on a working copy
 *   |
 * record     durable before anybody sees it
 *   |
 * apply      the working copy becomes the room
 *   |
 * deliver    |- subscribers    such as the classic endpoint
 *            |- answers        to those who asked
 *            |- TCP fan-out    to the send queues of all others
 *            |- multicast      sealed, to all who hear the group
 *            `- settle         an empty room closes
 * </pre>
 */
final class RoomFlow {

	private static final Logger log = LoggerFactory.getLogger(RoomFlow.class);

	private RoomFlow() {
	}

	/** What the names of a room's beans begin with. */
	static String id(OpenRoom room) {
		return "room." + room.id();
	}

	/** The flow of one room between its endpoint and its multicast adapter. */
	static IntegrationFlow of(OpenRoom room, @Nullable MulticastPublisher multicast) {
		String id = id(room) + ".";
		return IntegrationFlow.from(Tcp.inboundAdapter(room.endpoint()).id("inbound"))
			.fixedSubscriberChannel()
			.handle(Stage.ofMessage(id + "read", (frame) -> read(frame, room)))
			.channel(room.lane())
			.handle(Stage.of(id + "gate", room.gate()::admit))
			.fixedSubscriberChannel()
			.handle(Stage.of(id + "decide", room.sequencer()::decide))
			.fixedSubscriberChannel()
			.handle(Stage.of(id + "record", room.recorder()::record))
			.fixedSubscriberChannel()
			.handle(Stage.of(id + "apply", room.sequencer()::apply))
			.fixedSubscriberChannel()
			.handle(Stage.of(id + "prepare", room.delivery()::prepare))
			.publishSubscribeChannel((deliver) -> deliver(deliver.ignoreFailures(true), room, multicast))
			.get();
	}

	private static void deliver(PublishSubscribeSpec deliver, OpenRoom room, @Nullable MulticastPublisher multicast) {
		String id = id(room) + ".";
		deliver.subscribe((others) -> others.handle(each(id + "others", (out) -> room.publish(out.batch()))))
			.subscribe(
					(answers) -> answers.handle(each(id + "answers", (out) -> room.welcomeDesk().answer(out.batch()))))
			.subscribe((fanOut) -> fanOut.handle(each(id + "fan-out", room.delivery()::fanOut)));
		if (multicast != null) {
			deliver
				.subscribe((group) -> group.handle(Stage.of(id + "datagrams", (Outgoing out) -> datagrams(out, room)))
					.split()
					.handle(multicast));
		}
		deliver.subscribe((settled) -> settled.handle(each(id + "settle", (out) -> room.settle(out.batch()))));
	}

	private static @Nullable List<byte[]> datagrams(Outgoing outgoing, OpenRoom room) {
		List<byte[]> datagrams = room.delivery().datagrams(outgoing);
		return datagrams.isEmpty() ? null : datagrams;
	}

	private static MessageHandler each(String name, Consumer<Outgoing> subscriber) {
		return Stage.last(name, (Outgoing out) -> {
			try {
				subscriber.accept(out);
			}
			catch (RuntimeException ex) {
				// Caught here, because the framework would log the whole message.
				log.error("A delivery failed; the others go on: {}", ex.getClass().getName());
			}
		});
	}

	private static @Nullable RoomInput read(Message<?> message, OpenRoom room) {
		FrameConnection connection = FrameHeaders.connection(message.getHeaders());
		try {
			room.pace().awaitRequest(connection, room.gate().person(connection));
			RawFrame frame = (RawFrame) message.getPayload();
			RoomRequest request = FrameCodec.decode(frame, Route.TO_ROOM, RoomRequest.class);
			if (request instanceof Say) {
				room.pace().await(connection, room.gate().person(connection));
			}
			if (request instanceof Enter entry) {
				room.pace().await(connection, room.gate().holder(entry.ticket()));
			}
			if (request instanceof Ping ping && isAnswered(ping, connection, room)) {
				return null;
			}
			return RoomInput.Request.of(connection, request);
		}
		catch (RefusedException ex) {
			connection.refuse(ex.refusal());
			return null;
		}
		catch (RuntimeException ex) {
			log.error("A frame of {} could not be read: {}", connection.peer(), ex.getClass().getName());
			connection.refuse(Refusal.of(RefusalCode.INTERNAL, null));
			return null;
		}
	}

	/**
	 * Most pings find the lane idle and need not go through it: whatever was asked before
	 * them is done, and they would wake two threads for nothing.
	 */
	private static boolean isAnswered(Ping ping, FrameConnection connection, OpenRoom room) {
		// Looked up before it is known that the lane is idle, so all of it is delivered.
		Heartbeat state = room.delivery().state(ping.label());
		if (!room.lane().isIdle() || room.gate().person(connection) == null) {
			return false;
		}
		connection.expectPings();
		connection.answer(state);
		return true;
	}

}
