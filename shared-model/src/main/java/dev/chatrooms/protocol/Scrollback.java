package dev.chatrooms.protocol;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of the last chats of a room, oldest first.
 *
 * @param chats the chats
 * @param more whether another page follows; not for classic clients
 */
public record Scrollback(List<Posted> chats, @Nullable Boolean more) implements Reply {

}
