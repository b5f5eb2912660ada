package dev.chatrooms.shell;

import dev.chatrooms.shell.room.Rooms;
import org.springframework.stereotype.Component;

/**
 * What a line means depends on where the person is: with one other person, in a room, or
 * in the lobby.
 */
@Component
class Modes {

	private final QueryMode query;

	private final RoomMode room;

	private final LobbyMode lobby;

	private final Stay stay;

	private final Rooms rooms;

	Modes(QueryMode query, RoomMode room, LobbyMode lobby, Stay stay, Rooms rooms) {
		this.query = query;
		this.room = room;
		this.lobby = lobby;
		this.stay = stay;
		this.rooms = rooms;
	}

	/** Makes the console ready for lines; to be called once. */
	void prepare() {
		this.lobby.prepare();
	}

	/** Whether there is more than the lobby. */
	boolean areLeft() {
		this.rooms.forgetLost();
		return this.query.isOn() || this.lobby.isInMenu() || !this.rooms.whereabouts().rooms().isEmpty();
	}

	/** Reads one line and does what it says. */
	void readLine() {
		this.rooms.forgetLost();
		if (this.query.isOn()) {
			this.query.readLine();
		}
		else if (this.room.isOn()) {
			this.room.readLine();
		}
		else {
			this.stay.beginGently();
			this.lobby.readLine();
		}
	}

}
