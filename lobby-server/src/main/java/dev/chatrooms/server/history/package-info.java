/**
 * The journal: the durable, ordered record of every room. Knows events, not rooms.
 */
@NullMarked
package dev.chatrooms.server.history;

import org.jspecify.annotations.NullMarked;
