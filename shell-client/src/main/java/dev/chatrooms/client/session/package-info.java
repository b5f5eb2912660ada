/**
 * The lobby as a program sees it: accounts, the list of rooms, the way into one. Bots
 * start at {@link dev.chatrooms.client.session.LobbySession}.
 */
@NullMarked
package dev.chatrooms.client.session;

import org.jspecify.annotations.NullMarked;
