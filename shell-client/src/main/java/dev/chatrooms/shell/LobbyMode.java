package dev.chatrooms.shell;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.shell.command.Catalog;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.command.ExitRequest;
import dev.chatrooms.shell.command.HistoryFilter;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.people.Menu;
import dev.chatrooms.shell.room.Rooms;
import dev.chatrooms.shell.view.Console;
import dev.chatrooms.shell.view.Prompt;
import dev.chatrooms.shell.view.TypedLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The person is in the lobby: a line is a command.
 */
@Component
class LobbyMode {

	private final Console console;

	private final CommandRunner commands;

	private final Catalog catalog;

	private final LobbyLink lobby;

	private final Waiting waiting;

	private final Rooms rooms;

	private final Menu menu;

	private String typed = "";

	LobbyMode(Console console, CommandRunner commands, Catalog catalog, LobbyLink lobby, Waiting waiting, Rooms rooms,
			Menu menu) {
		this.menu = menu;
		this.rooms = rooms;
		this.console = console;
		this.commands = commands;
		this.catalog = catalog;
		this.lobby = lobby;
		this.waiting = waiting;
	}

	/** Makes the console ready for lines; to be called once. */
	void prepare() {
		this.console.onInterrupt(this.waiting::interrupt);
		this.waiting.onSlow(() -> this.console.showProgress("Waiting ... (Ctrl-C stops it)"),
				this.console::endProgress);
		this.console.prepare(new HistoryFilter(this.catalog)::keep, this::names, this::roomNames);
	}

	/** Reads one line and does what it says. */
	void readLine() {
		if (this.menu.isOpen()) {
			run("menu");
			return;
		}
		@Nullable AccountName account = this.lobby.account().orElse(null);
		int width = this.console.width();
		Supplier<String> prompt = () -> Prompt.of(account, "lobby", this.rooms.unread(), width);
		TypedLine line = this.console.readCommand(prompt, this.typed);
		this.typed = (line.ending() == TypedLine.Ending.RELEASED) ? line.text() : "";
		switch (line.ending()) {
			case LINE -> run(line.text());
			case INTERRUPTED -> {
				if (line.text().isBlank()) {
					this.console.talk("Ctrl-D or exit ends the program.");
				}
			}
			case END -> throw new ExitRequest();
			case RELEASED -> {
			}
		}
	}

	private void run(String line) {
		if (line.isBlank()) {
			return;
		}
		try {
			this.commands.run(line);
		}
		catch (CommandFailure ex) {
			this.console.talk(ex.sentence());
		}
	}

	/** Those of the last list, and those the person is in. */
	private List<String> roomNames() {
		return Stream
			.concat(this.rooms.whereabouts().rooms().stream().map(RoomName::text), this.lobby.knownRooms().stream())
			.distinct()
			.toList();
	}

	private List<String> names() {
		return this.catalog.all()
			.stream()
			.flatMap(command -> Stream.concat(Stream.of(command.getName()), command.getAliases().stream()))
			.filter(name -> Character.isLetter(name.charAt(0)))
			.toList();
	}

}
