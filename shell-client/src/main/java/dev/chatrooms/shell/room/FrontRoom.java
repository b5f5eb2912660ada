package dev.chatrooms.shell.room;

import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import org.springframework.stereotype.Component;

/**
 * The room in front, as the keys see it: who has spoken there, and which rooms are beside
 * it.
 */
@Component
public class FrontRoom {

	private final Rooms rooms;

	FrontRoom(Rooms rooms) {
		this.rooms = rooms;
	}

	/** Who has spoken there, the last first; nobody if no room is in front. */
	public List<AccountName> speakers() {
		return this.rooms.all()
			.stream()
			.filter(Seat::isInFront)
			.findFirst()
			.map(seat -> seat.speakers().lastFirst())
			.orElse(List.of());
	}

	/**
	 * Brings a room beside it to the front, in the order of {@code rooms}; after the last
	 * comes the first.
	 * @param places 1 for the next, -1 for the one before
	 * @throws CommandFailure if there is no other
	 */
	public void step(int places) {
		List<Seat> seats = this.rooms.all().stream().filter(seat -> seat.lost() == null).toList();
		int front = seats.stream().map(Seat::isInFront).toList().indexOf(true);
		if (seats.isEmpty()) {
			throw this.rooms.nowhere();
		}
		if (seats.size() == 1 && front == 0) {
			throw new CommandFailure(ExitCode.NOT_PERMITTED, "You are in no other room.");
		}
		int from = (front < 0 && places < 0) ? 0 : front;
		this.rooms.show(seats.get(Math.floorMod(from + places, seats.size())).room());
	}

}
