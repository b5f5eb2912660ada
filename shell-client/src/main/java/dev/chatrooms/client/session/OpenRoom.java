package dev.chatrooms.client.session;

import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * A room in which people are.
 *
 * @param name its name
 * @param members how many people are in it, if the server tells
 */
public record OpenRoom(RoomName name, @Nullable Integer members) {

}
