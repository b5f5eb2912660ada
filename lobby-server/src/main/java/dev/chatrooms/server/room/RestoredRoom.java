package dev.chatrooms.server.room;

/**
 * A room as the database knows it.
 *
 * @param id of its row
 * @param settings what it is
 * @param room its state, empty, in a new epoch
 */
record RestoredRoom(long id, RoomSettings settings, Room room) {

}
