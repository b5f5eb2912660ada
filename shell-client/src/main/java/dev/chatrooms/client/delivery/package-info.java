/**
 * Everything a room says, once and in order, whatever the network does: numbers, gaps,
 * repairs, the multicast group. Knows neither the lobby nor who listens.
 */
@NullMarked
package dev.chatrooms.client.delivery;

import org.jspecify.annotations.NullMarked;
