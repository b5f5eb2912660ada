package dev.chatrooms.server.room;

import java.util.List;
import java.util.function.Consumer;

import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.RoomRequest;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.server.delivery.MulticastPublisher;
import dev.chatrooms.server.limits.ChatPace;
import dev.chatrooms.server.wire.FrameConnection;
import dev.chatrooms.server.wire.FrameHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.PublishSubscribeSpec;
import org.springframework.integration.ip.dsl.Tcp;
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

	/** The flow of one room between its endpoint and its multicast adapter. */
	static IntegrationFlow of(OpenRoom room, @Nullable MulticastPublisher multicast) {
		return IntegrationFlow.from(Tcp.inboundAdapter(room.endpoint()))
			.<RawFrame>handle((frame, headers) -> read(frame, FrameHeaders.connection(headers), room.pace()))
			.channel(room.lane())
			.<Batch>handle((batch, headers) -> room.gate().admit(batch))
			.<List<RoomCommand>>handle((commands, headers) -> room.sequencer().decide(commands))
			.<Decided>handle((batch, headers) -> room.recorder().record(batch))
			.<Decided>handle((batch, headers) -> room.sequencer().apply(batch))
			.<Decided>handle((batch, headers) -> room.delivery().prepare(batch))
			.publishSubscribeChannel((deliver) -> deliver(deliver.ignoreFailures(true), room, multicast))
			.get();
	}

	private static void deliver(PublishSubscribeSpec deliver, OpenRoom room, @Nullable MulticastPublisher multicast) {
		deliver.subscribe((others) -> others.handle(each((out) -> room.publish(out.batch()))))
			.subscribe((answers) -> answers.handle(each((out) -> room.welcomeDesk().answer(out.batch()))))
			.subscribe((fanOut) -> fanOut.handle(each(room.delivery()::fanOut)));
		if (multicast != null) {
			deliver.subscribe((group) -> group.<Outgoing>handle((out, headers) -> room.delivery().datagrams(out))
				.split()
				.handle(multicast));
		}
		deliver.subscribe((settled) -> settled.handle(each((out) -> room.settle(out.batch()))));
	}

	private static MessageHandler each(Consumer<Outgoing> subscriber) {
		return (message) -> {
			try {
				subscriber.accept((Outgoing) message.getPayload());
			}
			catch (RuntimeException ex) {
				// Caught here, because the framework would log the whole message.
				log.error("A delivery failed; the others go on: {}", ex.getClass().getName());
			}
		};
	}

	private static @Nullable RoomInput read(RawFrame frame, FrameConnection connection, ChatPace pace) {
		try {
			RoomRequest request = FrameCodec.decode(frame, Route.TO_ROOM, RoomRequest.class);
			if (request instanceof Say) {
				pace.await(connection);
			}
			return new RoomInput.Request(connection, request);
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

}
