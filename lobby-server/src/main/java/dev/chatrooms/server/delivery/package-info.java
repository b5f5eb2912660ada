/**
 * How an event reaches members: over TCP to each, and as a datagram to the group. Knows
 * events and recipients, not rooms.
 */
@NullMarked
package dev.chatrooms.server.delivery;

import org.jspecify.annotations.NullMarked;
