package dev.chatrooms.server.order;

import dev.chatrooms.server.room.OpenRoom;
import dev.chatrooms.server.room.OpenRooms;
import dev.chatrooms.server.room.RoomDirectory;
import dev.chatrooms.server.room.RoomEntry;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of a room when nobody is in it any more.
 */
@Component
class ClosedRooms {

	private final RoomDirectory directory;

	private final Roles roles;

	private final Bans bans;

	private volatile boolean isStopping;

	ClosedRooms(OpenRooms open, RoomDirectory directory, Roles roles, Bans bans) {
		this.directory = directory;
		this.roles = roles;
		this.bans = bans;
		open.onClosing(this::closed);
	}

	@EventListener
	void stopping(ContextClosedEvent event) {
		this.isStopping = true;
	}

	/**
	 * A room that was only joined is nobody's when everybody has left; but those whom the
	 * server leaves, or a room that broke down, come back to it.
	 */
	private void closed(OpenRoom room) {
		RoomEntry entry = room.entry();
		if (!entry.settings().kept()) {
			if (!this.isStopping && room.people() == 0) {
				this.directory.free(entry);
				this.roles.forgetRoom(entry.id());
				this.bans.forgetRoom(entry.id());
			}
			this.directory.forgetIfUnused(entry);
		}
		this.directory.deleteIfDoomed(entry);
	}

}
