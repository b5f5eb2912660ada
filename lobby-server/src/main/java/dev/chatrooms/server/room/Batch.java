package dev.chatrooms.server.room;

import java.util.List;

/**
 * What waited in a lane, in order.
 *
 * @param inputs at least one
 */
record Batch(List<RoomInput> inputs) {

}
