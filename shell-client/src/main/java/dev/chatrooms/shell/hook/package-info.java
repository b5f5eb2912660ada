/**
 * Programs that are run when something is said. Knows no room: it is told what happens.
 */
@NullMarked
package dev.chatrooms.shell.hook;

import org.jspecify.annotations.NullMarked;
