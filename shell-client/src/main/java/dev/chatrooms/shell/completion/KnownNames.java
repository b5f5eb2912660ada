package dev.chatrooms.shell.completion;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.LobbyNotice;
import dev.chatrooms.shell.lobby.KeptAnswer;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.lobby.LobbyWatcher;
import dev.chatrooms.shell.people.KnownPeople;
import dev.chatrooms.shell.room.FrontRoom;
import dev.chatrooms.shell.room.Rooms;
import dev.chatrooms.shell.view.Questions;
import org.springframework.stereotype.Component;

/**
 * The names of rooms and people as far as they are known without waiting for the lobby.
 */
@Component
class KnownNames implements Names, LobbyWatcher {

	private static final Duration AGE = Duration.ofSeconds(5);

	private final LobbyLink lobby;

	private final Rooms rooms;

	private final FrontRoom front;

	private final KnownPeople people;

	private final Questions questions;

	private final KeptAnswer<List<String>> open = new KeptAnswer<>(List.of(), AGE, this::ask);

	KnownNames(LobbyLink lobby, Rooms rooms, FrontRoom front, KnownPeople people, Questions questions) {
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

	private CompletableFuture<List<String>> ask() {
		return this.lobby.connect()
			.thenCompose(LobbySession::rooms)
			.thenApply(list -> list.stream().map(room -> room.name().text()).toList());
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
