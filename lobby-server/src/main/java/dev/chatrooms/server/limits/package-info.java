/**
 * How much one person, or one address, may take of the server. Counts and paces, and
 * knows nothing of accounts and rooms.
 */
@NullMarked
package dev.chatrooms.server.limits;

import org.jspecify.annotations.NullMarked;
