/**
 * The connection to the lobby that all commands share, and the commands that need nobody
 * logged in.
 */
@NullMarked
package dev.chatrooms.shell.lobby;

import org.jspecify.annotations.NullMarked;
