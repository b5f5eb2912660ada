package dev.chatrooms.server.room;

import dev.chatrooms.server.delivery.GroupAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where an open room is reached on this host.
 *
 * @param port its TCP port
 * @param group its multicast group, if it has one
 */
public record RoomAddress(int port, @Nullable GroupAddress group) {

}
