/**
 * How a line becomes a command, and a command an exit code. Knows no room and no
 * terminal.
 */
@NullMarked
package dev.chatrooms.shell.command;

import org.jspecify.annotations.NullMarked;
