package dev.chatrooms.server.room;

import dev.chatrooms.server.history.Journal;
import dev.chatrooms.server.wire.Endpoints;
import dev.chatrooms.server.wire.ListenAddress;

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
 */
@Component
@EnableConfigurationProperties(RoomProperties.class)
record RoomFacilities(Endpoints endpoints, ListenAddress listen, Lanes lanes, Journal journal,
		RoomProperties properties) {

}
