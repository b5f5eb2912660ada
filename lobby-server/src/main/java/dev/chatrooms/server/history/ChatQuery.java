package dev.chatrooms.server.history;

import java.time.Instant;
import java.util.Map;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the past.
 *
 * @param rooms where, by the ids of their rows
 * @param words what the chat contains, in any case
 * @param from who said it
 * @param before when at the latest, not included
 */
public record ChatQuery(Map<Long, RoomName> rooms, String words, @Nullable AccountName from, @Nullable Instant before) {

}
