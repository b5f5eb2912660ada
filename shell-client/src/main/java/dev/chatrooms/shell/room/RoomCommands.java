package dev.chatrooms.shell.room;

import java.util.List;

import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Style;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.MissingArguments;
import dev.chatrooms.shell.json.NetRow;
import dev.chatrooms.shell.view.Screen;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Talking, waiting for words, and how they come.
 */
@Commands
class RoomCommands {

	private final Rooms rooms;

	private final Speech speech;

	private final MissingArguments missing;

	private final Screen screen;

	RoomCommands(Rooms rooms, Speech speech, MissingArguments missing, Screen screen) {
		this.speech = speech;
		this.screen = screen;
		this.rooms = rooms;
		this.missing = missing;
	}

	@Command(name = "say", group = "2 rooms", description = "Say something in the room in front.", help = """
			say TEXT
			Says the rest of the line, just as it is typed. On a terminal, in a room, a line without / does the same.
			Example: say Don't panic""")
	void say(@Argument(index = 0) String text) {
		this.speech.command(this.missing.ask(text, "Say: "), null);
	}

	@Command(name = "me", group = "2 rooms", description = "Tell the room what you do.", help = """
			me TEXT
			Shows your name and what you do, as in: * ada pours the tea
			Example: me pours the tea""")
	void me(@Argument(index = 0) String text) {
		this.speech.command(this.missing.ask(text, "What do you do? "), Style.ACTION);
	}

	@Command(name = "to", alias = "gc", group = "2 rooms", description = "Say something in another room you are in.",
			help = """
					to ROOM TEXT
					Says the rest of the line, just as it is typed, in a room you are in, without bringing it to the front.
					Example: to tea The kettle is on.""")
	void to(@Argument(index = 0) String name, @Argument(index = 1) String text) {
		RoomName room = new RoomName(this.missing.ask(name, "Room: "));
		this.speech.command(room, this.missing.ask(text, "Say: "));
	}

	@Command(name = "expect", group = "6 scripts", description = "Wait until somebody else says it.", help = """
			expect TEXT [--timeout 30s]
			Waits for a chat of somebody else that contains the text, from where the last expect ended. The last chats
			shown on entering count too. A timeout is like 500ms, 5s or 2m.
			Example: expect "tea is ready" --timeout 2m""")
	void expect(@Arguments List<String> words, @Option(longName = "timeout", defaultValue = "30s") String timeout) {
		this.rooms.expect(this.missing.ask(String.join(" ", words), "Text: "), TimeSpan.of(timeout));
	}

	@Command(name = "shout", alias = "announcement", group = "2 rooms",
			description = "Say something to the room that nobody overlooks.", help = """
					shout TEXT
					Says something to the room, set apart from what is just said.
					Example: shout The exam starts in five minutes.""")
	void shout(@Argument(index = 0) String text) {
		this.speech.command(this.missing.ask(text, "What would you like to announce? "), Style.ANNOUNCEMENT);
	}

	@Command(name = "net", group = "7 shell", description = "Show how the events of the room come to you.", help = """
			net
			Shows whether the room is heard by multicast or TCP and why, what was lost on the way and fetched again, and
			how long the last ping took.
			Example: net""")
	void net() {
		RoomVisit here = this.rooms.front();
		this.screen.rows(List.of(here.report()), report -> NetRow.of(here.room(), report),
				reports -> NetTable.of(here.room(), reports.get(0)));
	}

}
