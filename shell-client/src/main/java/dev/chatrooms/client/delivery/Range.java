package dev.chatrooms.client.delivery;

/**
 * Numbers to ask a room for.
 *
 * @param from the first
 * @param to the last, included
 */
public record Range(long from, long to) {

}
