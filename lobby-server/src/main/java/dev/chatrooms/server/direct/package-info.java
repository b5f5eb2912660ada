/**
 * Private messages: kept until they were shown to whom they are for, and in no log. Knows
 * accounts and who is online, not rooms.
 */
@NullMarked
package dev.chatrooms.server.direct;

import org.jspecify.annotations.NullMarked;
