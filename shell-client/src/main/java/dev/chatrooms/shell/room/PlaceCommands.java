package dev.chatrooms.shell.room;

import java.util.List;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.MissingArguments;
import dev.chatrooms.shell.json.SeatRow;
import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.Screen;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Going into rooms, from one to another, and out of them.
 */
@Commands
class PlaceCommands {

	private final Rooms rooms;

	private final Questions questions;

	private final MissingArguments missing;

	private final Screen screen;

	PlaceCommands(Rooms rooms, Questions questions, MissingArguments missing, Screen screen) {
		this.rooms = rooms;
		this.questions = questions;
		this.missing = missing;
		this.screen = screen;
	}

	@Command(name = "join", alias = "jg", group = "2 rooms",
			description = "Enter a room; it is made if it is not there.",
			help = """
					join ROOM [PASSWORD] [--existing]
					Enters a room and shows its last chats. You stay in the rooms you are in; one you are in already comes to the
					front. A room that is not there is made, unless you say --existing.
					The password of a locked room is asked for if you leave it out.
					Example: join tea""")
	void join(@Argument(index = 0) String name, @Argument(index = 1) String password,
			@Option(longName = "existing") Boolean existing) {
		RoomName wanted = new RoomName(this.missing.ask(name, "Room: "));
		boolean onlyExisting = Boolean.TRUE.equals(existing);
		try {
			this.rooms.enter(wanted, password.isEmpty() ? null : password, onlyExisting);
		}
		catch (CommandFailure ex) {
			if (ex.refusal() != RefusalCode.ROOM_LOCKED || !password.isEmpty() || !this.questions.available()) {
				throw ex;
			}
			String asked = this.questions.askSecretly("Password of " + wanted + ": ");
			this.rooms.enter(wanted, asked, onlyExisting);
		}
	}

	@Command(name = "switch", alias = "sw", group = "2 rooms",
			description = "Bring another room you are in to the front.",
			help = """
					switch [ROOM]
					Brings a room to the front: what you say goes there. Without a name it is the next one with unread chats, or
					else just the next.
					Example: switch tea""")
	void bring(@Argument(index = 0) String name) {
		if (name.isEmpty()) {
			this.rooms.showNext();
		}
		else {
			this.rooms.show(new RoomName(name));
		}
	}

	@Command(name = "next", group = "2 rooms", description = "Go to the next room with unread chats.",
			help = """
					next
					Brings the next room with unread chats to the front, rooms in which your name was said first. If all was read,
					you stay where you are.
					Example: next""")
	void next() {
		this.rooms.showUnread();
	}

	@Command(name = "rooms", group = "2 rooms", description = "Show the rooms you are in.",
			help = """
					rooms
					Shows the rooms you are in, with a * before the one in front, how many chats are unread, and how many people are
					in each. A room with (cut) is being connected again.
					Example: rooms""")
	void rooms() {
		List<Seat> seats = this.rooms.all();
		if (seats.isEmpty()) {
			this.screen.talk(this.rooms.nowhere().sentence());
			return;
		}
		this.screen.rows(seats, PlaceCommands::row, SeatTable::of);
	}

	private static SeatRow row(Seat seat) {
		String cut = seat.isCut() ? "cut" : "here";
		return new SeatRow(seat.room().text(), seat.isInFront(), seat.reading().unread().chats(), seat.members(),
				(seat.lost() != null) ? "lost" : cut);
	}

	@Command(name = "lobby", group = "2 rooms", description = "Go to the lobby without leaving the rooms.", help = """
			lobby
			Puts no room in front, so that a line is a command. You stay in your rooms; switch goes back.
			Example: lobby""")
	void lobby() {
		this.rooms.showLobby();
	}

	@Command(name = "leave", alias = { "part", "lg", "\\quit", "/quit" }, group = "2 rooms",
			description = "Leave the room in front, or another.",
			help = """
					leave [ROOM]
					Leaves the room in front, or the one you name. The room that was in front before comes back there, or the lobby
					if there is none; you are still logged in.
					Example: leave""")
	void leave(@Argument(index = 0) String name) {
		if (name.isEmpty()) {
			this.rooms.leave();
		}
		else {
			this.rooms.leave(new RoomName(name));
		}
	}

}
