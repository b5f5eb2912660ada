package dev.chatrooms.shell.people;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.shell.account.NewPassword;
import dev.chatrooms.shell.command.Catalog;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.command.ExitRequest;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.room.Rooms;
import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Choices by number for those who know no commands; what is missing is asked for. It
 * steps aside while the person is in a room, and comes back afterwards.
 */
@Component
public class Menu {

	private final List<Choice> outside = List.of(new Choice("Log in", () -> run("login", ask("Name: "))),
			new Choice("Make an account", this::makeAccount),
			new Choice("Come in as a guest", () -> run("guest", ask("What do you want to be called? "))),
			new Choice("Find out why something does not work", () -> run("doctor")),
			new Choice("Back to the prompt", this::end));

	private final List<Choice> inside = List.of(new Choice("Join a chat room", this::join),
			new Choice("Create a chat room", this::create), new Choice("Show the rooms", () -> run("list")),
			new Choice("Show who is online", () -> run("who")), new Choice("Send a private message", this::tell),
			new Choice("Read what was said in a room", this::read),
			new Choice("Search in what was said", () -> run("search", ask("Which words? "))),
			new Choice("Log out", () -> run("logout")),
			new Choice("Find out why something does not work", () -> run("doctor")),
			new Choice("Back to the prompt", this::end));

	private final LobbyLink lobby;

	private final Rooms rooms;

	private final Screen screen;

	private final Questions questions;

	private final NewPassword passwords;

	/** Both are asked for late, because they know the command that opens the menu. */
	private final ObjectProvider<CommandRunner> commands;

	private final ObjectProvider<Catalog> catalog;

	private boolean open;

	Menu(LobbyLink lobby, Rooms rooms, Screen screen, Questions questions, NewPassword passwords,
			ObjectProvider<CommandRunner> commands, ObjectProvider<Catalog> catalog) {
		this.lobby = lobby;
		this.rooms = rooms;
		this.screen = screen;
		this.questions = questions;
		this.passwords = passwords;
		this.commands = commands;
		this.catalog = catalog;
	}

	/** Whether it waits for the person to come back from a room. */
	public boolean isOpen() {
		return this.open;
	}

	/** Asks for one choice after the other, until the person enters a room or ends it. */
	public void show() {
		if (this.rooms.visit().isPresent()) {
			this.screen.talk("In a room you type what you want to say. The menu comes when you leave with \\quit.");
		}
		this.open = true;
		while (this.open && this.rooms.visit().isEmpty()) {
			List<Choice> choices = this.lobby.account().isPresent() ? this.inside : this.outside;
			this.screen.talk(text(choices));
			choose(choices, askOrEnd("Enter your choice: "));
		}
	}

	/** Who gives up at the menu itself wants no menu. */
	private String askOrEnd(String question) {
		try {
			return ask(question);
		}
		catch (CancellationException ex) {
			end();
			throw ex;
		}
	}

	private void choose(List<Choice> choices, String typed) {
		try {
			act(choices, typed);
		}
		catch (ExitRequest ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// Names that cannot be, and whatever a command fails with.
			this.screen.talk(CommandFailure.of(ex).sentence());
		}
	}

	private static String text(List<Choice> choices) {
		return IntStream.range(0, choices.size())
			.mapToObj(at -> (at + 1) + ". " + choices.get(at).words())
			.collect(Collectors.joining("\n", "\n", ""));
	}

	private void act(List<Choice> choices, String typed) {
		if (typed.matches("[1-9][0-9]?") && Integer.parseInt(typed) <= choices.size()) {
			choices.get(Integer.parseInt(typed) - 1).deed().run();
		}
		else if (!typed.isEmpty() && this.catalog.getObject().find(typed.split("\\s", 2)[0]).isPresent()) {
			// Whoever knows a command after all may use it.
			this.commands.getObject().run(typed);
		}
		else {
			this.screen.talk("That is a number from 1 to " + choices.size() + ".");
		}
	}

	private void end() {
		this.open = false;
	}

	/** Whoever has just chosen a password need not type it a third time. */
	private void makeAccount() {
		AccountName wanted = new AccountName(ask("What do you want to be called? "));
		String password = this.passwords.ask("Choose a password (it is not shown): ", "no account was made.");
		AccountName made = this.lobby.ask((LobbySession session) -> session.register(wanted, password));
		this.lobby.logIn(made, password);
	}

	private void join() {
		run("list");
		enter(ask("Room (a new name makes a new room): "));
	}

	private void create() {
		String name = new RoomName(ask("What shall the room be called? ")).text();
		run("create", name);
		enter(name);
	}

	private void enter(String room) {
		run("join", room);
		this.screen.talk("When you leave with \\quit, you are back in the menu.");
	}

	private void tell() {
		run("who");
		run("msg", ask("Who do you want to send a message to? "), ask("Message: "));
	}

	private void read() {
		run("list");
		run("history", "50", "--room", ask("Room: "));
	}

	private String ask(String question) {
		return this.questions.ask(question).strip();
	}

	private void run(String... words) {
		this.commands.getObject().run(answered(words));
	}

	/**
	 * Without the answers that were left out at the end; the command asks for others
	 * again.
	 */
	static List<String> answered(String... words) {
		int end = words.length;
		while (words[end - 1].isEmpty()) {
			end--;
		}
		return List.of(words).subList(0, end);
	}

	/**
	 * A line of the menu.
	 *
	 * @param words what it says
	 * @param deed what it does
	 */
	private record Choice(String words, Runnable deed) {
	}

}
