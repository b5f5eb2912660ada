/**
 * What other programs know of this one: manual page and completion, made from the
 * commands themselves.
 */
@NullMarked
package dev.chatrooms.shell.manual;

import org.jspecify.annotations.NullMarked;
