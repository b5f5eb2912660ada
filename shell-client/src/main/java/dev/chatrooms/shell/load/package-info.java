/**
 * Load: many members in this one program, and what they find of the promises and of the
 * speed of a server. Uses the client as people do, and no way around it.
 */
@NullMarked
package dev.chatrooms.shell.load;

import org.jspecify.annotations.NullMarked;
