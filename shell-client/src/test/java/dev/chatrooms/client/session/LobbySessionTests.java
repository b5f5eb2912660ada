package dev.chatrooms.client.session;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.wire.ConnectionLostException;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.PeopleList;
import dev.chatrooms.protocol.Person;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LobbySessionTests {

	private static final AccountName ADA = new AccountName("Ada");

	private static final AccountName BOB = new AccountName("bob");

	private final CompletableFuture<String> lost = new CompletableFuture<>();

	private FakeServer server;

	private LobbySession session;

	@BeforeEach
	void open() throws IOException {
		this.server = new FakeServer(Route.TO_LOBBY, LobbySessionTests::answer);
		this.session = LobbySession.open(this.server.address(), FakeServer.TRUST, "test 1",
				(account, words) -> this.lost.complete(account + ": " + words));
	}

	@AfterEach
	void close() throws IOException {
		this.session.close();
		this.server.close();
	}

	private static List<? extends Payload> answer(Payload request) {
		if (request instanceof Hello hello) {
			return List.of(new Greeting(2, "fake", null, hello.label()));
		}
		if (request instanceof Login login) {
			return login.password().equals("right")
					? List.of(new Done("Welcome.", new AccountName("Ada"), null, null, null, login.label()))
					: List.of(Refusal.of(RefusalCode.BAD_CREDENTIALS, login.label()));
		}
		if (request instanceof ListRooms list) {
			boolean first = list.after() == null;
			return List.of(new RoomList(List.of(new RoomName(first ? "coffee" : "tea")), List.of(first ? 1 : 2), first,
					list.label()));
		}
		if (request instanceof Who who) {
			boolean first = who.after() == null;
			return List
				.of(new PeopleList(List.of(new Person(first ? ADA : BOB, 0, null, null)), 2, first, who.label()));
		}
		if (request instanceof Guest guest) {
			return List.of(Done.saying("Welcome, whoever you are.", guest.label()));
		}
		return (request instanceof Join join) ? List.of(Done.saying("Joined.", join.label())) : List.of();
	}

	@Test
	void saysWhoItIsFirst() {
		assertThat(this.server.received()).first().isEqualTo(new Hello(2, "test 1", "1"));
	}

	@Test
	void knowsWhoIsLoggedIn() {
		assertThat(this.session.account()).isEmpty();

		assertThat(this.session.login(new AccountName("ada"), "right").join()).hasToString("Ada");
		assertThat(this.session.account()).contains(ADA);
	}

	@Test
	void failsWithTheRefusalOfTheServer() {
		CompletableFuture<AccountName> login = this.session.login(ADA, "wrong");

		assertThatExceptionOfType(CompletionException.class).isThrownBy(login::join)
			.withCauseInstanceOf(RefusedException.class)
			.withMessageContaining("Wrong name or password.");
		assertThat(this.session.account()).isEmpty();
	}

	@Test
	void failsWithASentenceIfTheAnswerIsToSomethingElse() {
		assertThatExceptionOfType(CompletionException.class)
			.isThrownBy(() -> this.session.join(new RoomName("tea")).join())
			.withCauseExactlyInstanceOf(IOException.class)
			.withMessageContaining("The server gave the answer to something else.");
	}

	@Test
	void failsWithASentenceIfAGuestGetsNoName() {
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> this.session.enterAsGuest(null).join())
			.withCauseExactlyInstanceOf(IOException.class)
			.withMessageContaining("The lobby gave no name.");
		assertThat(this.session.account()).isEmpty();
	}

	@Test
	void gathersAllPagesOfTheList() {
		assertThat(this.session.rooms().join()).containsExactly(new OpenRoom(new RoomName("coffee"), 1),
				new OpenRoom(new RoomName("tea"), 2));
	}

	@Test
	void gathersAllPagesOfPeople() {
		assertThat(this.session.people(null).join()).extracting(Person::name).containsExactly(ADA, BOB);
		assertThat(this.session.firstPeople().join().people()).extracting(Person::name).containsExactly(ADA);
	}

	@Test
	void isOverWhenALoginWithoutATokenIsCut() throws IOException {
		this.session.login(ADA, "right").join();

		this.server.push(Refusal.of(RefusalCode.SERVER_STOPPING, null));
		this.server.drop();

		assertThat(this.lost.join()).isEqualTo("Ada: The server is stopping.");
		assertThat(this.session.isClosed()).isTrue();
		assertThat(this.session.account()).isEmpty();
	}

	@Test
	void failsRequestsThatWillNeverBeAnswered() throws IOException {
		CompletableFuture<Void> logout = this.session.logout();

		this.server.drop();

		assertThatExceptionOfType(CompletionException.class).isThrownBy(logout::join)
			.withCauseInstanceOf(ConnectionLostException.class);
	}

	@Test
	void saysWhyALobbyCannotBeReached() throws IOException {
		ServerAddress address = this.server.address();
		this.server.close();

		assertThatExceptionOfType(UnreachableException.class)
			.isThrownBy(() -> LobbySession.open(address, FakeServer.TRUST, "test 1", (account, words) -> {
			}))
			.withMessage("nobody answers there. Is the server running?");
	}

	@Test
	void isSilentWhenItIsClosedFromHere() {
		this.session.close();

		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> this.session.rooms().join());
		assertThat(this.lost).isNotDone();
	}

}
