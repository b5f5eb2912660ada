package dev.chatrooms.protocol;

import dev.chatrooms.model.RoomName;

/**
 * Tells a room's multicast group how far the room has come; it carries no text, since
 * everybody on the network can read it.
 *
 * @param room which room
 * @param epoch how often the room had been opened
 * @param sequence the number of the last event
 */
public record Heartbeat(RoomName room, long epoch, long sequence) implements Payload {

}
