/**
 * One conversation, from its endpoint to the delivery of its events:
 * {@link dev.chatrooms.server.room.RoomFlow} is the drawing. A room knows its members by
 * their tickets and never reads accounts.
 */
@NullMarked
package dev.chatrooms.server.room;

import org.jspecify.annotations.NullMarked;
