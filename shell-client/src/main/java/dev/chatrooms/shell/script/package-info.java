/**
 * Commands from a file or from standard input.
 */
@NullMarked
package dev.chatrooms.shell.script;

import org.jspecify.annotations.NullMarked;
