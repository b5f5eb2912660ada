/**
 * Being in a room: joining, talking, waiting for words, leaving.
 */
@NullMarked
package dev.chatrooms.shell.room;

import org.jspecify.annotations.NullMarked;
