package dev.chatrooms.server.room;

import java.io.IOException;

import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.delivery.AddressPool;
import dev.chatrooms.server.delivery.GroupAddress;
import dev.chatrooms.server.delivery.MulticastPath;
import dev.chatrooms.server.delivery.MulticastProperties;
import dev.chatrooms.server.delivery.MulticastPublisher;
import dev.chatrooms.server.wire.ListenAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.stereotype.Component;

/**
 * Registers the beans of a room, and removes them again.
 */
@Component
class RoomOpener {

	private static final Logger log = LoggerFactory.getLogger(RoomOpener.class);

	private final IntegrationFlowContext flows;

	private final AddressPool addresses;

	private final MulticastProperties multicast;

	private final MulticastPath path;

	RoomOpener(IntegrationFlowContext flows, AddressPool addresses, ListenAddress listen,
			MulticastProperties multicast) {
		this.flows = flows;
		this.addresses = addresses;
		this.multicast = multicast;
		this.path = MulticastPath.of(listen, multicast);
	}

	/**
	 * Opens a room: when it returns, connections are accepted.
	 * @throws RefusedException if no address is left for it
	 */
	RoomAddress open(OpenRoom room) {
		GroupAddress group = this.multicast.isOn() ? this.addresses.lease()
			.orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.NO_ROOM_FREE, null))) : null;
		MulticastPublisher publisher = (group != null) ? new MulticastPublisher(group, this.path) : null;
		try {
			this.flows.registration(RoomFlow.of(room, publisher))
				.id(RoomFlow.id(room))
				.useFlowIdAsPrefix()
				.addBean(RoomFlow.id(room) + ".endpoint", room.endpoint())
				.register();
			int port = room.endpoint().awaitListening();
			log.info("{} opened on port {}, group {}", room.name(), port, (group != null) ? group : "none");
			return new RoomAddress(port, group);
		}
		catch (IOException | RuntimeException ex) {
			log.warn("{} could not be opened: {}", room.name(), ex.getMessage());
			close(room, group);
			throw new RefusedException(Refusal.of(RefusalCode.NO_ROOM_FREE, null));
		}
	}

	/** Frees everything that {@link #open} took. */
	void close(OpenRoom room, @Nullable GroupAddress group) {
		room.lane().close();
		try {
			if (this.flows.getRegistrationById(RoomFlow.id(room)) != null) {
				this.flows.remove(RoomFlow.id(room));
			}
		}
		finally {
			if (group != null) {
				this.addresses.release(group);
			}
		}
	}

}
