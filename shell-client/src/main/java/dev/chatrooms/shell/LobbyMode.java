package dev.chatrooms.shell;

import java.util.List;
import java.util.function.Supplier;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.shell.command.Catalog;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.command.ExitRequest;
import dev.chatrooms.shell.command.HistoryFilter;
import dev.chatrooms.shell.command.Typing;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.completion.LineCompletion;
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

	/** Nothing else is called so. */
	private static final String PLACE = "";

	private final Console console;

	private final CommandRunner commands;

	private final Catalog catalog;

	private final LobbyLink lobby;

	private final Waiting waiting;

	private final Rooms rooms;

	private final LineKeys keys;

	private final SecondThoughts thoughts;

	private final LineCompletion completion;

	private final Menu menu;

	private final Typing typing;

	LobbyMode(Console console, CommandRunner commands, Catalog catalog, LobbyLink lobby, Waiting waiting, Rooms rooms,
			LineKeys keys, SecondThoughts thoughts, LineCompletion completion, Menu menu, Typing typing) {
		this.typing = typing;
		this.menu = menu;
		this.rooms = rooms;
		this.console = console;
		this.commands = commands;
		this.catalog = catalog;
		this.lobby = lobby;
		this.waiting = waiting;
		this.keys = keys;
		this.thoughts = thoughts;
		this.completion = completion;
	}

	/** Makes the console ready for lines; to be called once. */
	void prepare() {
		this.console.onInterrupt(this.waiting::interrupt);
		this.waiting.onSlow(() -> this.console.showProgress("Waiting ... (Ctrl-C stops it)"),
				this.console::endProgress);
		this.console.prepare(new HistoryFilter(this.catalog), this.completion::ofCommand, this.completion::ofChat);
	}

	/** Whether the person chooses from the menu instead of typing commands. */
	boolean isInMenu() {
		return this.menu.isOpen();
	}

	/** Reads one line and does what it says. */
	void readLine() {
		if (isInMenu()) {
			run("menu");
			return;
		}
		@Nullable AccountName account = this.lobby.account().orElse(null);
		Supplier<String> prompt = () -> Prompt.of(account, "lobby", this.rooms.unread(), this.console.width());
		TypedLine line = this.console.readCommand(prompt, this.keys.takeDraft(PLACE));
		if (this.keys.leaves(PLACE, line)) {
			throw new ExitRequest();
		}
		if (line.ending() == TypedLine.Ending.LINE) {
			run(line.text().lines().filter(command -> !command.isBlank()).toList(), prompt);
		}
		else if (line.ending() == TypedLine.Ending.RELEASED) {
			this.keys.keepDraft(PLACE, line.text());
		}
	}

	/** Several lines, which were pasted, run like a script: to the first that fails. */
	private void run(List<String> lines, Supplier<String> prompt) {
		if (!this.thoughts.agreeTo(lines)) {
			return;
		}
		if (lines.size() == 1) {
			this.typing.byPerson(() -> run(lines.get(0)));
			return;
		}
		for (int i = 0; i < lines.size(); i++) {
			this.console.talk(prompt.get() + lines.get(i));
			if (!run(lines.get(i)) && i + 1 < lines.size()) {
				this.console.talk("The lines after that were not run.");
				return;
			}
		}
	}

	private boolean run(String line) {
		try {
			this.commands.run(line);
			return true;
		}
		catch (CommandFailure ex) {
			this.console.talk(ex.sentence());
			return false;
		}
	}

}
