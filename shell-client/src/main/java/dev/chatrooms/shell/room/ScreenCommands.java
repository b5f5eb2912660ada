package dev.chatrooms.shell.room;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.json.NotifyRow;
import dev.chatrooms.shell.view.Screen;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/**
 * What makes the person look at the screen, and a clean one.
 */
@Commands
class ScreenCommands {

	private final Rooms rooms;

	private final NotifyLevels levels;

	private final Screen screen;

	ScreenCommands(Rooms rooms, NotifyLevels levels, Screen screen) {
		this.rooms = rooms;
		this.levels = levels;
		this.screen = screen;
	}

	@Command(name = "notify", group = "2 rooms", description = "Say which chats ring the bell.", help = """
			notify [off|mentions|all] [ROOM]
			What rings the bell in the room in front, or in another: off is nothing, mentions is your name, all is every
			chat of somebody else. It is remembered. Without a level it shows what is set in your rooms.
			Example: notify off tea""")
	void setOrShow(@Argument(index = 0) String level, @Argument(index = 1) String name) {
		if (level.isEmpty()) {
			show();
			return;
		}
		NotifyLevel wanted = NotifyLevel.typed(level)
			.orElseThrow(() -> new CommandFailure(ExitCode.USAGE,
					"That is off, mentions or all, not " + CleanText.singleLine(level) + "."));
		RoomName room = name.isEmpty() ? this.rooms.frontOr("name one: notify " + wanted.text() + " ROOM")
				: new RoomName(name);
		this.levels.set(room, wanted);
		this.screen.talk(wanted.sentence(room.text()));
	}

	private void show() {
		Collection<RoomName> shown = new TreeSet<>(this.rooms.whereabouts().rooms());
		shown.addAll(this.levels.changed());
		if (shown.isEmpty()) {
			this.screen.talk("You are in no room. Your name rings the bell in every room.");
			return;
		}
		this.screen.rows(List.copyOf(shown), room -> new NotifyRow(room.text(), this.levels.of(room).text()),
				rooms -> NotifyTable.of(rooms, this.levels));
	}

	@Command(name = "clear", group = "7 shell", description = "Clear the screen.", help = """
			clear
			Empties the screen and goes on at its top. Ctrl-L does the same and keeps what you are typing.
			Example: clear""")
	void clear() {
		if (!this.screen.clear()) {
			throw new CommandFailure(ExitCode.NOT_PERMITTED, "There is no screen here that can be cleared.");
		}
	}

}
