package dev.chatrooms.shell.lobby;

import java.util.List;

import dev.chatrooms.client.session.OpenRoom;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitRequest;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;
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

	@Command(name = "list", alias = "listg", group = "2 rooms",
			description = "Show the rooms and how many people are in each.",
			help = """
					list [--mine]
					Shows the rooms that are open or permanent; with --mine those in which you are something, or are now.
					Example: list""")
	@Nullable String list(@Option(longName = "mine") Boolean mine) {
		List<OpenRoom> rooms = this.lobby.rooms(Boolean.TRUE.equals(mine));
		if (rooms.isEmpty()) {
			this.screen.talk("No room is open. Make one with: join NAME");
			return null;
		}
		return RoomTable.of(rooms);
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
