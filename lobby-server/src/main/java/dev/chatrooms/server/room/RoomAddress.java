package dev.chatrooms.server.room;

import dev.chatrooms.server.delivery.GroupAddress;

/**
 * Where an open room is reached on this host.
 *
 * @param port its TCP port
 * @param group its multicast group
 */
public record RoomAddress(int port, GroupAddress group) {

}
