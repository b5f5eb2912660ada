package dev.chatrooms.client.room;

/**
 * What a visit makes of the multicast group of its room.
 */
public enum GroupPolicy {

	/** Nothing: all comes on the connection. */
	NEVER,

	/** It is listened to while it serves well. */
	WHILE_GOOD,

	/** Once it is heard it is relied on, however much of it has to be repaired. */
	ALWAYS

}
