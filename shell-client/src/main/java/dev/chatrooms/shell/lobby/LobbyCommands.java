package dev.chatrooms.shell.lobby;

import java.util.List;

import dev.chatrooms.client.session.OpenRoom;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitRequest;
import dev.chatrooms.shell.json.RoomRow;
import dev.chatrooms.shell.view.Screen;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * The list of rooms, and the way out.
 */
@Commands
class LobbyCommands {

	private final LobbyLink lobby;

	private final Screen screen;

	LobbyCommands(LobbyLink lobby, Screen screen) {
		this.lobby = lobby;
		this.screen = screen;
	}

	@Command(name = "list", group = "2 rooms", description = "Show the rooms and how many people are in each.",
			help = """
					list [--mine]
					Shows the rooms that are open or permanent; with --mine those in which you are something, or are now.
					Example: list""")
	void list(@Option(longName = "mine") Boolean mine) {
		show(Boolean.TRUE.equals(mine), "No room is open. Make one with: join ROOM");
	}

	@Command(name = "groups", alias = "listg", group = "4 own rooms",
			description = "Show the rooms in which you are something.", help = """
					groups
					Shows the rooms that are yours, of which you are a member or moderator, or in which you are now.
					Example: groups""")
	void groups() {
		show(true, "You are in no group. Make one with: create NAME --private");
	}

	private void show(boolean mine, String otherwise) {
		List<OpenRoom> rooms = this.lobby.rooms(mine);
		if (rooms.isEmpty()) {
			this.screen.talk(otherwise);
			return;
		}
		this.screen.rows(rooms, RoomRow::of, RoomTable::of);
	}

	@Command(name = "exit", alias = "quit", group = "7 shell", description = "End the program, or the script.",
			help = """
					exit
					Leaves the rooms you are in and ends the program. In a script it ends the script.
					Example: exit""")
	void exit() {
		throw new ExitRequest();
	}

}
