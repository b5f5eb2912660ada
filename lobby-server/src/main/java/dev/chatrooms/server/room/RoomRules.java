package dev.chatrooms.server.room;

/**
 * What holds for a room as long as it is open.
 *
 * @param scrollback how many chats newcomers are shown
 * @param crowd how many people make comings and goings too many to be told one by one
 */
record RoomRules(int scrollback, int crowd) {
}
