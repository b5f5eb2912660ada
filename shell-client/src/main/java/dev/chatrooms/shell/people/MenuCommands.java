package dev.chatrooms.shell.people;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.room.Rooms;
import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Command;

/**
 * For those who know no commands: choices by number, and what is missing is asked for.
 */
@Commands
class MenuCommands {

	private static final Choice BACK = new Choice("Back to the prompt", "");

	private static final List<Choice> OUTSIDE = List.of(new Choice("Log in", "login"),
			new Choice("Make an account", "newuser"), new Choice("Come in as a guest", "guest"), BACK);

	private static final List<Choice> INSIDE = List.of(new Choice("Join a chat room", "join"),
			new Choice("Create a chat room", "create"), new Choice("Show the rooms", "list"),
			new Choice("Show who is online", "who"), new Choice("Send a private message", "msg"),
			new Choice("Log out", "logout"), BACK);

	private final LobbyLink lobby;

	private final Rooms rooms;

	private final Screen screen;

	private final Questions questions;

	/** Asked for late, because it runs this command as well. */
	private final ObjectProvider<CommandRunner> commands;

	MenuCommands(LobbyLink lobby, Rooms rooms, Screen screen, Questions questions,
			ObjectProvider<CommandRunner> commands) {
		this.lobby = lobby;
		this.rooms = rooms;
		this.screen = screen;
		this.questions = questions;
		this.commands = commands;
	}

	@Command(name = "menu", group = "7 shell", description = "Choose by number what to do.", help = """
			menu
			Shows what can be done, and asks for what it needs, until you enter a room or go back to the prompt.
			Example: menu""")
	void menu() {
		if (!this.questions.available()) {
			throw new CommandFailure(ExitCode.USAGE, "A menu is for somebody at a terminal.");
		}
		boolean on = true;
		while (on && this.rooms.visit().isEmpty()) {
			List<Choice> choices = this.lobby.account().isPresent() ? INSIDE : OUTSIDE;
			this.screen.talk(text(choices));
			on = choose(choices, this.questions.ask("Enter your choice: ").strip());
		}
	}

	private static String text(List<Choice> choices) {
		return IntStream.range(0, choices.size())
			.mapToObj(at -> (at + 1) + ". " + choices.get(at).words())
			.collect(Collectors.joining("\n", "\n", ""));
	}

	/** Does what was chosen; false at the end. */
	private boolean choose(List<Choice> choices, String typed) {
		if (!typed.matches("[1-9]") || Integer.parseInt(typed) > choices.size()) {
			this.screen.talk("That is a number from 1 to " + choices.size() + ".");
			return true;
		}
		Choice choice = choices.get(Integer.parseInt(typed) - 1);
		if (choice.equals(BACK)) {
			return false;
		}
		try {
			this.commands.getObject().run(choice.command());
		}
		catch (CommandFailure ex) {
			this.screen.talk(ex.sentence());
		}
		return true;
	}

	/**
	 * A line of the menu.
	 *
	 * @param words what it says
	 * @param command what it does
	 */
	private record Choice(String words, String command) {

	}

}
