package dev.chatrooms.shell.people;

import java.util.Optional;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.room.Rooms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Talking to one person as in a room. It lasts until it is ended or the person goes to a
 * room or the lobby.
 */
@Component
public class Conversation {

	private final Rooms rooms;

	private final PeopleCommands people;

	private @Nullable AccountName partner;

	private int moves;

	Conversation(Rooms rooms, PeopleCommands people) {
		this.rooms = rooms;
		this.people = people;
	}

	/** With whom, if it goes on. */
	public Optional<AccountName> partner() {
		return (this.rooms.moves() == this.moves) ? Optional.ofNullable(this.partner) : Optional.empty();
	}

	void begin(AccountName other) {
		this.partner = other;
		this.moves = this.rooms.moves();
	}

	/** Goes back to where one was. */
	public void end() {
		this.partner = null;
	}

	/**
	 * Says something to the other person.
	 * @throws CommandFailure if that did not work
	 */
	public void say(String text) {
		partner().ifPresent(other -> this.people.send(other, text));
	}

}
