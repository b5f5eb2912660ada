package dev.chatrooms.protocol;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The oldest private messages that wait; when they were shown there may be more.
 *
 * @param messages the messages, oldest first; none if none wait
 * @param label that of the request
 */
public record Mail(List<Told> messages, @Nullable String label) implements Reply {

}
