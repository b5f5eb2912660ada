/**
 * A visit to one room: entering, talking, listening, leaving. Knows nothing of terminals.
 */
@NullMarked
package dev.chatrooms.client.room;

import org.jspecify.annotations.NullMarked;
