/**
 * The front desk: sessions, logins, the list of rooms and the way into them. It hands out
 * addresses and tickets and never carries chat.
 */
@NullMarked
package dev.chatrooms.server.lobby;

import org.jspecify.annotations.NullMarked;
