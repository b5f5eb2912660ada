package dev.chatrooms.client.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.PeopleList;
import dev.chatrooms.protocol.Person;
import dev.chatrooms.protocol.RoomDetail;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.protocol.Who;
import org.jspecify.annotations.Nullable;

/**
 * Lists that the lobby gives page by page, gathered to the last.
 */
final class Listing {

	private final LobbySession session;

	Listing(LobbySession session) {
		this.session = session;
	}

	/** The rooms, of which some may be the asker's own. */
	CompletableFuture<List<OpenRoom>> rooms(@Nullable Boolean mine) {
		return rooms(mine, null, new ArrayList<>());
	}

	private CompletableFuture<List<OpenRoom>> rooms(@Nullable Boolean mine, @Nullable RoomName after,
			List<OpenRoom> rooms) {
		return this.session.request(label -> new ListRooms(mine, after, label), RoomList.class).thenCompose(page -> {
			List<Integer> members = page.members();
			for (int i = 0; i < page.rooms().size(); i++) {
				Integer count = (members != null && i < members.size()) ? members.get(i) : null;
				List<RoomDetail> details = page.details();
				RoomDetail detail = (details != null && i < details.size()) ? details.get(i) : null;
				rooms.add(new OpenRoom(page.rooms().get(i), count, detail));
			}
			boolean more = Boolean.TRUE.equals(page.more()) && !page.rooms().isEmpty();
			return more ? rooms(mine, page.rooms().get(page.rooms().size() - 1), rooms)
					: CompletableFuture.completedFuture(List.copyOf(rooms));
		});
	}

	/** The people in a room, or all who are online. */
	CompletableFuture<List<Person>> people(@Nullable RoomName room) {
		return people(room, null, new ArrayList<>());
	}

	private CompletableFuture<List<Person>> people(@Nullable RoomName room, @Nullable AccountName after,
			List<Person> people) {
		return this.session.request(label -> new Who(room, after, label), PeopleList.class).thenCompose(page -> {
			people.addAll(page.people());
			boolean more = page.more() && !page.people().isEmpty();
			return more ? people(room, people.get(people.size() - 1).name(), people)
					: CompletableFuture.completedFuture(List.copyOf(people));
		});
	}

}
