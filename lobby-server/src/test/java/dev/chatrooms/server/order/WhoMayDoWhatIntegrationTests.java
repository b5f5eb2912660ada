package dev.chatrooms.server.order;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Announce;
import dev.chatrooms.protocol.Appoint;
import dev.chatrooms.protocol.ChangeRoom;
import dev.chatrooms.protocol.CreateRoom;
import dev.chatrooms.protocol.DeleteRoom;
import dev.chatrooms.protocol.Discipline;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.ListBans;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.ReadHistory;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.Sanction;
import dev.chatrooms.protocol.Search;
import dev.chatrooms.protocol.Who;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that can be asked about a room, by everybody, in every kind of room: on the
 * wire, so that nothing bypasses the table.
 */
class WhoMayDoWhatIntegrationTests {

	private static final Map<Role, TestPeer> PEOPLE = new EnumMap<>(Role.class);

	/** Each with what it asks in a room; none of them changes who may do what. */
	private static final Map<String, Function<RoomName, Payload>> REQUESTS = new LinkedHashMap<>();

	private static TestLobby lobby;

	static {
		AccountName target = new AccountName("target");
		REQUESTS.put("history", (room) -> new ReadHistory(room, null, 5, null));
		REQUESTS.put("search", (room) -> new Search("words", null, room, null, null));
		REQUESTS.put("who", (room) -> new Who(room, null, null));
		REQUESTS.put("invite", (room) -> new Appoint(room, target, Role.MEMBER, null));
		REQUESTS.put("topic", (room) -> new ChangeRoom(room, "new", null, null, null, null, null, null));
		REQUESTS.put("change", (room) -> new ChangeRoom(room, null, null, null, null, 0, null, null));
		REQUESTS.put("appoint", (room) -> new Appoint(room, target, Role.STRANGER, null));
		REQUESTS.put("kick", (room) -> sanction(Sanction.KICK, room));
		REQUESTS.put("mute", (room) -> sanction(Sanction.MUTE, room));
		REQUESTS.put("unmute", (room) -> sanction(Sanction.UNMUTE, room));
		REQUESTS.put("ban", (room) -> sanction(Sanction.BAN, room));
		REQUESTS.put("unban", (room) -> sanction(Sanction.UNBAN, room));
		REQUESTS.put("bans", (room) -> new ListBans(room, null));
	}

	@BeforeAll
	static void open() {
		lobby = TestLobby.start("chats.per-second=100000");
		for (Role role : Role.values()) {
			PEOPLE.put(role, lobby.newcomer(role.text()));
		}
		lobby.newcomer("target").close();
		lobby.bean(Accounts.class).operator(new AccountName(Role.OPERATOR.text()), true);
		for (Kind kind : Kind.values()) {
			TestPeer owner = PEOPLE.get(Role.OWNER);
			owner.ask(new CreateRoom(kind.room(), null, kind.password(), kind == Kind.PRIVATE, null, null), Done.class);
			for (Role role : new Role[] { Role.MEMBER, Role.MODERATOR }) {
				owner.ask(new Appoint(kind.room(), new AccountName(role.text()), role, null), Done.class);
			}
		}
	}

	@AfterAll
	static void close() {
		PEOPLE.values().forEach(TestPeer::close);
		lobby.close();
	}

	private static Discipline sanction(Sanction sanction, RoomName room) {
		return new Discipline(sanction, room, "target", null, null, null);
	}

	private static boolean isPermitted(Role role, Payload request) {
		Reply answer = PEOPLE.get(role).ask(request, Reply.class);
		return !(answer instanceof Refusal refusal) || (refusal.code() != RefusalCode.NOT_PERMITTED
				&& refusal.code() != RefusalCode.NO_SUCH_ROOM && refusal.code() != RefusalCode.ROOM_LOCKED);
	}

	@ParameterizedTest
	@CsvSource({ "history, STRANGER, MEMBER", "search, STRANGER, MEMBER", "who, STRANGER, MEMBER",
			"invite, STRANGER, MODERATOR", "topic, MODERATOR, MODERATOR", "change, OWNER, OWNER",
			"appoint, OWNER, OWNER", "kick, MODERATOR, MODERATOR", "mute, MODERATOR, MODERATOR",
			"unmute, MODERATOR, MODERATOR", "ban, MODERATOR, MODERATOR", "unban, MODERATOR, MODERATOR",
			"bans, MODERATOR, MODERATOR" })
	void inARoom(String request, Role leastIfPublic, Role leastElsewhere) {
		for (Kind kind : Kind.values()) {
			Role least = (kind == Kind.PUBLIC) ? leastIfPublic : leastElsewhere;
			for (Role role : Role.values()) {
				// In a public room nobody is just a member.
				assertThat(isPermitted(role, REQUESTS.get(request).apply(kind.room())))
					.as(request + " by " + role + " in a room that is " + kind)
					.isEqualTo(role.isAtLeast(least));
			}
		}
		assertThat(REQUESTS).containsKey(request).hasSize(13);
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void entering(Role role) {
		for (Kind kind : Kind.values()) {
			assertThat(isPermitted(role, new Join(kind.room(), null))).as(role + " into " + kind)
				.isEqualTo(kind == Kind.PUBLIC || role.isAtLeast(Role.MEMBER));
		}
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void onTheServer(Role role) {
		boolean isOperator = role == Role.OPERATOR;
		assertThat(isPermitted(role, new Announce("hear", null))).isEqualTo(isOperator);
		assertThat(isPermitted(role, new ListBans(null, null))).isEqualTo(isOperator);
		for (Sanction sanction : new Sanction[] { Sanction.KICK, Sanction.BAN, Sanction.UNBAN }) {
			assertThat(isPermitted(role, new Discipline(sanction, null, "target", null, null, null)))
				.isEqualTo(isOperator);
		}
		assertThat(isPermitted(role, new Appoint(null, new AccountName("target"), Role.STRANGER, null)))
			.isEqualTo(isOperator);
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void deleting(Role role) {
		TestPeer owner = PEOPLE.get(Role.OWNER);
		RoomName doomed = new RoomName("doomed-" + role.text());
		owner.ask(new CreateRoom(doomed, null, null, null, null, null), Done.class);
		owner.ask(new Appoint(doomed, new AccountName("moderator"), Role.MODERATOR, null), Done.class);

		assertThat(isPermitted(role, new DeleteRoom(doomed, null))).isEqualTo(role.isAtLeast(Role.OWNER));
	}

	/** The kinds of rooms. */
	private enum Kind {

		PUBLIC, LOCKED, PRIVATE;

		RoomName room() {
			return new RoomName(name().toLowerCase(Locale.ROOT));
		}

		@Nullable String password() {
			return (this == LOCKED) ? "sesame" : null;
		}

	}

}
