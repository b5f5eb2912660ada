/**
 * The shell client: starts the program and nothing else.
 */
@NullMarked
package dev.chatrooms.shell;

import org.jspecify.annotations.NullMarked;
