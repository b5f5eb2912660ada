package dev.chatrooms.server.history;

import java.time.Instant;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the past.
 *
 * @param scope where
 * @param words what the chat contains, in any case
 * @param from who said it
 * @param before when at the latest, not included
 */
public record ChatQuery(Scope scope, String words, @Nullable AccountName from, @Nullable Instant before) {

}
