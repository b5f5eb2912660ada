package dev.chatrooms.shell.people;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.PeopleList;
import dev.chatrooms.protocol.Person;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.lobby.KeptAnswer;
import dev.chatrooms.shell.lobby.LobbyLink;
import org.springframework.stereotype.Component;

/**
 * Who is online as far as it is known without waiting for the lobby.
 */
@Component
public class KnownPeople {

	private static final Duration AGE = Duration.ofSeconds(30);

	private final LobbyLink lobby;

	private final KeptAnswer<List<AccountName>> online = new KeptAnswer<>(List.of(), AGE, this::ask);

	KnownPeople(LobbyLink lobby) {
		this.lobby = lobby;
	}

	/** Who is online, in order; nobody while nobody is logged in. */
	public List<AccountName> online() {
		return this.lobby.account().isPresent() ? this.online.get() : List.of();
	}

	/**
	 * Asks who is online and waits for it.
	 * @throws CommandFailure if the lobby does not tell
	 */
	public void refresh() {
		this.online.set(names(this.lobby.ask(session -> session.people(null))));
	}

	/** The lobby has said who is online; where there are more, they are asked for. */
	void learn(PeopleList first) {
		this.online.set(names(first.people()));
		if (first.more()) {
			this.online.ask();
		}
	}

	/** Somebody has come or gone. */
	void changed(AccountName name, boolean isOnline) {
		this.online.change(names -> Stream
			.concat(names.stream().filter(other -> !other.equals(name)), isOnline ? Stream.of(name) : Stream.empty())
			.sorted()
			.toList());
	}

	private CompletableFuture<List<AccountName>> ask() {
		return this.lobby.connect()
			.thenCompose((LobbySession session) -> session.people(null))
			.thenApply(KnownPeople::names);
	}

	private static List<AccountName> names(List<Person> people) {
		return people.stream().map(Person::name).sorted().toList();
	}

}
