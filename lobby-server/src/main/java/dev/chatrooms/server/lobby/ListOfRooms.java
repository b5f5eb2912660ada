package dev.chatrooms.server.lobby;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.RoomDetail;
import dev.chatrooms.server.history.ReadPositions;
import dev.chatrooms.server.order.Authority;
import dev.chatrooms.server.order.Roles;
import dev.chatrooms.server.room.OpenRoom;
import dev.chatrooms.server.room.OpenRooms;
import dev.chatrooms.server.room.RoomDirectory;
import dev.chatrooms.server.room.RoomEntry;
import dev.chatrooms.server.room.RoomSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Which rooms somebody sees: those that are open or permanent, unless they are hidden
 * from this person; or, if only those are wanted, all in which this person has a role.
 */
@Component
class ListOfRooms {

	private final OpenRooms open;

	private final RoomDirectory directory;

	private final Authority authority;

	private final Roles roles;

	private final ReadPositions positions;

	ListOfRooms(OpenRooms open, RoomDirectory directory, Authority authority, Roles roles, ReadPositions positions) {
		this.positions = positions;
		this.open = open;
		this.directory = directory;
		this.authority = authority;
		this.roles = roles;
	}

	/**
	 * The rooms in the order of their names.
	 * @param asker who is logged in, if anybody
	 * @param mine whether only those count in which the asker has a role or is now
	 */
	Collection<Listed> of(@Nullable AccountName asker, boolean mine) {
		Map<RoomName, Listed> rooms = new TreeMap<>();
		Set<Long> own = (mine && asker != null) ? this.roles.roomsOf(asker) : Set.of();
		for (RoomEntry entry : this.directory.kept()) {
			boolean belongs = own.contains(entry.id()) || (asker != null && asker.equals(entry.settings().owner()));
			if (mine ? belongs : entry.settings().permanent() && isVisible(entry, asker)) {
				rooms.put(entry.name(), Listed.of(entry, 0, mine ? unread(entry, asker) : null));
			}
		}
		for (OpenRoom room : this.open.list()) {
			RoomEntry entry = room.entry();
			boolean wanted = !mine || rooms.containsKey(entry.name()) || (asker != null && room.isFor(asker));
			if (wanted && isVisible(entry, asker)) {
				rooms.put(entry.name(), Listed.of(entry, room.people(), mine ? unread(entry, asker) : null));
			}
		}
		return List.copyOf(rooms.values());
	}

	private @Nullable Integer unread(RoomEntry entry, @Nullable AccountName asker) {
		return (asker != null) ? this.positions.unread(asker, entry.id()).orElse(null) : null;
	}

	private boolean isVisible(RoomEntry entry, @Nullable AccountName asker) {
		return !entry.settings().hidden() || (asker != null && this.authority.isVisible(entry, asker));
	}

	/**
	 * A room in the list.
	 *
	 * @param name its name
	 * @param people how many are in it
	 * @param detail more about it
	 */
	record Listed(RoomName name, int people, RoomDetail detail) {

		static Listed of(RoomEntry entry, int people, @Nullable Integer unread) {
			RoomSettings settings = entry.settings();
			return new Listed(entry.name(), people, new RoomDetail(settings.description(), settings.owner(),
					settings.isLocked(), settings.hidden(), settings.permanent(), unread));
		}

	}

}
