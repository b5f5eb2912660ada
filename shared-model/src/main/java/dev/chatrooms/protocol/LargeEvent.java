package dev.chatrooms.protocol;

/**
 * Stands in a datagram for an event that does not fit in one; members ask for it with
 * {@link Repair}.
 *
 * @param epoch how often the room had been opened
 * @param sequence the number of the event
 */
public record LargeEvent(long epoch, long sequence) implements Payload {
}
