package dev.chatrooms.shell.people;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.PeopleList;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Who;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.KnownNames;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.room.Rooms;
import org.springframework.stereotype.Component;

/**
 * The rooms and people that the lobby shows to whoever is logged in. Asked when somebody
 * has mistyped one, which is seldom.
 */
@Component
class NamesInLobby implements KnownNames {

	private final LobbyLink lobby;

	private final Rooms rooms;

	NamesInLobby(LobbyLink lobby, Rooms rooms) {
		this.lobby = lobby;
		this.rooms = rooms;
	}

	@Override
	public Collection<String> alternatives(RefusalCode notFound) {
		try {
			return (notFound == RefusalCode.NO_SUCH_ROOM) ? rooms() : people();
		}
		catch (CommandFailure ex) {
			// Whatever failed before is what the person hears of.
			return List.of();
		}
	}

	private List<String> rooms() {
		Stream<String> listed = this.lobby.ask(LobbySession::rooms).stream().map(room -> room.name().text());
		return Stream.concat(this.rooms.whereabouts().rooms().stream().map(RoomName::text), listed).toList();
	}

	/** The first page has to do. */
	private List<String> people() {
		return this.lobby.ask(session -> session.request(label -> new Who(null, null, label), PeopleList.class))
			.people()
			.stream()
			.map(person -> person.name().text())
			.toList();
	}

}
