package dev.chatrooms.protocol;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Chats from the past, oldest first.
 *
 * @param chats the chats
 * @param more whether there are older ones
 * @param label that of the request
 */
public record ChatPage(List<Posted> chats, boolean more, @Nullable String label) implements Reply {

}
