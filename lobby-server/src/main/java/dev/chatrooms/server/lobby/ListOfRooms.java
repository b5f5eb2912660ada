package dev.chatrooms.server.lobby;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Limits;
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

	/** One more than a page has tells that there are more. */
	private static final int MOST = Limits.ROOMS_PER_PAGE + 1;

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
	 * The rooms in the order of their names, as many as fit on a page and one more.
	 * @param asker who is logged in, if anybody
	 * @param mine whether only those count in which the asker has a role or is now
	 * @param after the last name of the page before, if there is one
	 */
	List<Listed> of(@Nullable AccountName asker, boolean mine, @Nullable RoomName after) {
		NavigableMap<RoomName, RoomEntry> rooms = closed(asker, mine, after);
		Map<RoomName, Integer> people = new HashMap<>();
		for (OpenRoom room : this.open.list()) {
			RoomEntry entry = room.entry();
			boolean wanted = !mine || rooms.containsKey(entry.name()) || (asker != null && room.isFor(asker));
			if (wanted && isVisible(entry, asker)) {
				rooms.put(entry.name(), entry);
				people.put(entry.name(), room.people());
			}
		}
		return ((after != null) ? rooms.tailMap(after, false) : rooms).values()
			.stream()
			.limit(MOST)
			.map((entry) -> Listed.of(entry, people.getOrDefault(entry.name(), 0), mine ? unread(entry, asker) : null))
			.toList();
	}

	/** Those that are there while nobody is in them. */
	private NavigableMap<RoomName, RoomEntry> closed(@Nullable AccountName asker, boolean mine,
			@Nullable RoomName after) {
		NavigableMap<RoomName, RoomEntry> rooms = new TreeMap<>();
		boolean isOperator = asker != null && this.roles.onServer(asker) == Role.OPERATOR;
		if (!mine) {
			this.directory.permanent(after, isOperator, MOST).forEach((entry) -> rooms.put(entry.name(), entry));
		}
		if (asker != null && (mine || !isOperator)) {
			Stream
				.concat(this.directory.kept(this.roles.roomsOf(asker)).stream(), this.directory.ownedBy(asker).stream())
				.filter((entry) -> mine || entry.settings().permanent())
				.forEach((entry) -> rooms.put(entry.name(), entry));
		}
		return rooms;
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
