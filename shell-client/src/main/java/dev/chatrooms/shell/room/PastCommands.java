package dev.chatrooms.shell.room;

import java.time.Instant;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.ChatPage;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Search;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.MissingArguments;
import dev.chatrooms.shell.json.ChatRow;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.EventRenderer;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Looking back at what was said.
 */
@Commands
class PastCommands {

	private static final int USUAL = 20;

	private final LobbyLink lobby;

	private final Rooms rooms;

	private final Screen screen;

	private final MissingArguments missing;

	private final PastChats past;

	PastCommands(LobbyLink lobby, Rooms rooms, Screen screen, MissingArguments missing, PastChats past) {
		this.past = past;
		this.lobby = lobby;
		this.rooms = rooms;
		this.screen = screen;
		this.missing = missing;
	}

	@Command(name = "history", group = "2 rooms", description = "Show what was said in a room.",
			help = """
					history [COUNT] [--room ROOM] [--before NUMBER]
					Shows the last chats (20) of the room you are in, or of another, oldest first. all shows all there are. The first
					line tells how to see those before.
					Example: history 50 --room tea""")
	void history(@Argument(index = 0) String count, @Option(longName = "room") @Nullable String room,
			@Option(longName = "before") @Nullable String before) {
		RoomName where = (room == null || room.isEmpty()) ? this.rooms.frontOr("name one with --room.")
				: new RoomName(room);
		boolean all = count.equals("all");
		long wanted = all ? Long.MAX_VALUE : number(count.isEmpty() ? Integer.toString(USUAL) : count);
		Long from = (before == null || before.isEmpty()) ? null : number(before);
		PastChats.Some found = this.past.last(where, from, wanted, Instant.MIN);
		List<Posted> chats = found.chats();
		if (chats.isEmpty()) {
			this.screen.talk("Nothing was said in " + where + ((from != null) ? " before that." : "."));
			return;
		}
		if (found.more()) {
			this.screen.talk("Older chats: history --room " + where + " --before " + chats.get(0).sequence());
		}
		EventRenderer lines = renderer();
		this.past.heard(chats).forEach(chat -> this.screen.event(ChatRow.of(chat), lines.posted(chat)));
	}

	@Command(name = "search", group = "2 rooms", description = "Find what was said.",
			help = """
					search TEXT
					Finds chats with these words in all rooms that you may read, the newest 100, oldest first. from:PERSON and in:ROOM
					before the words narrow it down.
					Example: search from:bob in:tea kettle""")
	void search(@Argument(index = 0) String text) {
		SearchWords words = SearchWords.of(this.missing.ask(text, "Search: "));
		AccountName from = (words.from() != null) ? new AccountName(words.from()) : null;
		RoomName in = (words.in() != null) ? new RoomName(words.in()) : null;
		ChatPage page = this.lobby.ask(session -> session
			.request(label -> new Search(words.words(), from, in, (Instant) null, label), ChatPage.class));
		List<Posted> chats = this.past.heard(page.chats());
		if (chats.isEmpty()) {
			throw new CommandFailure(ExitCode.NOT_FOUND,
					"Nobody said that where you may read. Try fewer words, or a part of one.");
		}
		EventRenderer lines = renderer();
		chats.forEach(chat -> this.screen.event(ChatRow.of(chat), lines.found(chat)));
		if (page.more()) {
			this.screen.talk("There is more; narrow it down with from:PERSON or in:ROOM.");
		}
	}

	private EventRenderer renderer() {
		AccountName you = this.lobby.account().orElse(new AccountName("nobody"));
		return new EventRenderer(this.screen.look(), you, this.rooms.day());
	}

	private static long number(String typed) {
		if (!typed.matches("[1-9][0-9]{0,17}")) {
			throw new CommandFailure(ExitCode.USAGE, "That is a number like 50, or all, not " + typed + ".");
		}
		return Long.parseLong(typed);
	}

}
