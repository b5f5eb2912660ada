package dev.chatrooms.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;

/**
 * The way into a room.
 *
 * @param port the TCP port of the room
 * @param group its multicast group, a dotted address; nothing where the operator wants
 * none
 * @param groupPort the UDP port of the group
 * @param host where the room lives; nothing means the lobby's own address
 * @param room the name of the room as it was first typed
 * @param ticket proves to the room who comes; not for classic clients
 * @param read the number of the last event that this person has seen there, if known
 * @param label that of the request
 */
public record Admission(@JsonProperty("TCPport") int port, @JsonProperty("GRP") @Nullable String group,
		@JsonProperty("MCport") @Nullable Integer groupPort, @Nullable String host, @Nullable RoomName room,
		@Nullable String ticket, @Nullable Long read, @Nullable String label) implements Reply {

	/** For somebody of whom it is not known what was read. */
	public Admission(int port, @Nullable String group, @Nullable Integer groupPort, @Nullable String host,
			@Nullable RoomName room, @Nullable String ticket, @Nullable String label) {
		this(port, group, groupPort, host, room, ticket, null, label);
	}

	@Override
	public String toString() {
		return "Admission[" + this.room + ", " + this.host + ":" + this.port + "]";
	}

}
