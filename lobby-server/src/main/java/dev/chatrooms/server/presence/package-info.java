/**
 * Who is online, from where, how long idle, and whether they are away. Guests are people
 * for as long as they are here. Knows accounts and connections, not rooms.
 */
@NullMarked
package dev.chatrooms.server.presence;

import org.jspecify.annotations.NullMarked;
