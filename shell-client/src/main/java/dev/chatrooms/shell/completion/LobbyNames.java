package dev.chatrooms.shell.completion;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.session.OpenRoom;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.LobbyNotice;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.KnownNames;
import dev.chatrooms.shell.lobby.KeptAnswer;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.lobby.LobbyWatcher;
import dev.chatrooms.shell.people.KnownPeople;
import dev.chatrooms.shell.room.FrontRoom;
import dev.chatrooms.shell.room.Rooms;
import dev.chatrooms.shell.view.Questions;
import org.springframework.stereotype.Component;

/**
 * The names of rooms and people: for TAB as far as they are known without waiting for the
 * lobby, and for whoever mistyped one, which is seldom, as the lobby tells them then.
 */
@Component
class LobbyNames implements Names, KnownNames, LobbyWatcher {

	private static final Duration AGE = Duration.ofSeconds(5);

	private final LobbyLink lobby;

	private final Rooms rooms;

	private final FrontRoom front;

	private final KnownPeople people;

	private final Questions questions;

	private final KeptAnswer<List<String>> open = new KeptAnswer<>(List.of(), AGE, this::ask);

	LobbyNames(LobbyLink lobby, Rooms rooms, FrontRoom front, KnownPeople people, Questions questions) {
		this.lobby = lobby;
		this.rooms = rooms;
		this.front = front;
		this.people = people;
		this.questions = questions;
	}

	/** Those the person is in, those of the last list, and those that are open. */
	@Override
	public List<String> rooms() {
		Stream<String> entered = this.rooms.whereabouts().rooms().stream().map(RoomName::text);
		List<String> known = this.lobby.account().isPresent() ? this.open.get() : List.of();
		return Stream.of(entered, this.lobby.knownRooms().stream(), known.stream())
			.flatMap(names -> names)
			.distinct()
			.toList();
	}

	/** Those who spoke last in the room in front, and those who are online. */
	@Override
	public List<String> people() {
		return Stream.concat(this.front.speakers().stream(), this.people.online().stream())
			.filter(name -> this.lobby.account().filter(name::equals).isEmpty())
			.distinct()
			.map(AccountName::text)
			.toList();
	}

	@Override
	public Collection<String> alternatives(RefusalCode notFound) {
		boolean isRoom = notFound == RefusalCode.NO_SUCH_ROOM;
		try {
			if (isRoom) {
				this.open.set(names(this.lobby.ask(LobbySession::rooms)));
			}
			else {
				this.people.refresh();
			}
		}
		catch (CommandFailure ex) {
			// Whatever failed before is what the person hears of.
		}
		return isRoom ? rooms() : people();
	}

	private CompletableFuture<List<String>> ask() {
		return this.lobby.connect().thenCompose(LobbySession::rooms).thenApply(LobbyNames::names);
	}

	private static List<String> names(List<OpenRoom> rooms) {
		return rooms.stream().map(room -> room.name().text()).toList();
	}

	/** Whoever has just come may want to know what rooms there are; a script does not. */
	@Override
	public void loggedIn() {
		if (this.questions.available()) {
			this.open.ask();
		}
	}

	@Override
	public void restored() {
		// Who completes asks again soon enough.
	}

	@Override
	public void noticed(LobbyNotice notice) {
		// Rooms open and close without one.
	}

}
