package dev.chatrooms.server.room;

import dev.chatrooms.server.delivery.BadNetwork;
import dev.chatrooms.server.delivery.GroupFeed;
import dev.chatrooms.server.delivery.MulticastProperties;
import dev.chatrooms.server.delivery.ServerSignature;
import dev.chatrooms.server.history.Journal;
import dev.chatrooms.server.limits.ChatPace;
import dev.chatrooms.server.wire.Endpoints;
import dev.chatrooms.server.wire.ListenAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * What every room is given.
 *
 * @param endpoints makes its endpoint
 * @param listen where that listens
 * @param lanes runs its lane
 * @param journal records its events
 * @param properties its limits
 * @param multicast whether it has a group, and when that pays
 * @param signature signs what the group hears
 * @param pace slows down who chats too fast
 */
@Component
@EnableConfigurationProperties(RoomProperties.class)
record RoomFacilities(Endpoints endpoints, ListenAddress listen, Lanes lanes, Journal journal,
		RoomProperties properties, MulticastProperties multicast, ServerSignature signature, ChatPace pace) {

	/**
	 * What the group of a room hears, with a key of its own; nothing where it has none.
	 */
	@Nullable GroupFeed feedOf(RestoredRoom restored) {
		return this.multicast.isOn()
				? new GroupFeed(restored.id(), restored.room().epoch(), this.signature, this.multicast) : null;
	}

	/** What becomes of the datagrams of a room; nothing bad, unless it is rehearsed. */
	BadNetwork network(long roomId) {
		return new BadNetwork(this.multicast.rehearsedLoss(), roomId);
	}

}
