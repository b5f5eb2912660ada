package dev.chatrooms.server.room;

import dev.chatrooms.model.RoomName;

/**
 * A room that is known, open or not.
 *
 * @param id of its row
 * @param name as it was first typed
 * @param settings what it is
 */
public record RoomEntry(long id, RoomName name, RoomSettings settings) {

}
