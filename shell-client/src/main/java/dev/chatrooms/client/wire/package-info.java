/**
 * A connection that carries frames, whatever they mean. Knows sockets, and nothing of
 * lobbies, rooms or terminals.
 */
@NullMarked
package dev.chatrooms.client.wire;

import org.jspecify.annotations.NullMarked;
