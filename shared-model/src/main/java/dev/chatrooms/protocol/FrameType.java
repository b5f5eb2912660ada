package dev.chatrooms.protocol;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import static dev.chatrooms.protocol.Route.FROM_LOBBY;
import static dev.chatrooms.protocol.Route.FROM_ROOM;
import static dev.chatrooms.protocol.Route.TO_GROUP;
import static dev.chatrooms.protocol.Route.TO_LOBBY;
import static dev.chatrooms.protocol.Route.TO_ROOM;

/**
 * The table of the protocol: one row per frame.
 * <p>
 * A frame is {@code code} (4 upper-case letters), length of the payload in bytes (4
 * decimal digits), payload (JSON, UTF-8). The same code may travel both ways with
 * different payloads; then it has two rows. A new message is a record, a row here, and
 * what the compiler then points at.
 */
public enum FrameType {

	// @formatter:off
	//          code    payload            login  since  routes
	HELLO(      "HELO", Hello.class,        false, 2, TO_LOBBY),
	GREETING(   "HELO", Greeting.class,     false, 2, FROM_LOBBY),
	PING(       "PING", Ping.class,         false, 2, TO_LOBBY, TO_ROOM),
	REGISTER(   "CUSR", Register.class,     false, 1, TO_LOBBY),
	LOGIN(      "LGIN", Login.class,        false, 1, TO_LOBBY),
	GUEST(      "GEST", Guest.class,        false, 2, TO_LOBBY),
	RESUME(     "RSUM", Resume.class,       false, 2, TO_LOBBY),
	LOGOUT(     "LOUT", Logout.class,       true,  1, TO_LOBBY),
	PASSWORD(   "PSWD", ChangePassword.class, true, 2, TO_LOBBY),
	LIST_ROOMS( "LTRQ", ListRooms.class,    false, 1, TO_LOBBY),
	ROOM_LIST(  "LTRS", RoomList.class,     false, 1, FROM_LOBBY),
	JOIN(       "JOIN", Join.class,         true,  1, TO_LOBBY),
	ADMISSION(  "CONN", Admission.class,    true,  1, FROM_LOBBY),
	CREATE(     "ROOM", CreateRoom.class,   true,  2, TO_LOBBY),
	CHANGE(     "EDIT", ChangeRoom.class,   true,  2, TO_LOBBY),
	DELETE(     "DELR", DeleteRoom.class,   true,  2, TO_LOBBY),
	APPOINT(    "ROLE", Appoint.class,      true,  2, TO_LOBBY),
	DISCIPLINE( "MODR", Discipline.class,   true,  2, TO_LOBBY),
	LIST_BANS(  "BANS", ListBans.class,     true,  2, TO_LOBBY),
	BAN_LIST(   "BANS", BanList.class,      true,  2, FROM_LOBBY),
	HISTORY(    "HIST", ReadHistory.class,  true,  2, TO_LOBBY),
	SEARCH(     "SRCH", Search.class,       true,  2, TO_LOBBY),
	CHATS(      "PAGE", ChatPage.class,     true,  2, FROM_LOBBY),
	MARK_READ(  "READ", MarkRead.class,     true,  2, TO_LOBBY),
	READ_UP_TO( "READ", ReadUpTo.class,     true,  2, FROM_LOBBY),
	WHO(        "WHOS", Who.class,          true,  2, TO_LOBBY),
	PEOPLE_LIST("WHOS", PeopleList.class,   true,  2, FROM_LOBBY),
	TELL(       "PRIV", Tell.class,         true,  2, TO_LOBBY),
	TOLD(       "PRIV", Told.class,         true,  2, FROM_LOBBY),
	COLLECT(    "MAIL", Collect.class,      true,  2, TO_LOBBY),
	MAIL(       "MAIL", Mail.class,         true,  2, FROM_LOBBY),
	AWAY(       "AWAY", Away.class,         true,  2, TO_LOBBY),
	ANNOUNCE(   "ANNC", Announce.class,     true,  2, TO_LOBBY),
	ANNOUNCED(  "ANNC", Announcement.class, true,  2, FROM_LOBBY),
	PRESENCE(   "PRES", PresenceChanged.class, true, 2, FROM_LOBBY),
	OPERATE(    "OPER", Operate.class,      true,  2, TO_LOBBY),
	OUTPUT(     "TEXT", Output.class,       true,  2, FROM_LOBBY),
	ENTER(      "ENTR", Enter.class,        true,  2, TO_ROOM),
	WELCOME(    "WELC", Welcome.class,      true,  2, FROM_ROOM),
	SCROLLBACK( "PREV", Scrollback.class,   true,  1, FROM_ROOM),
	SAY(        "CHAT", Say.class,          true,  1, TO_ROOM),
	POSTED(     "CHAT", Posted.class,       true,  1, FROM_ROOM, TO_GROUP),
	JOINED(     "ARRV", MemberJoined.class, true,  2, FROM_ROOM, TO_GROUP),
	LEFT(       "LEFT", MemberLeft.class,   true,  2, FROM_ROOM, TO_GROUP),
	NOTICE(     "NOTE", RoomNotice.class,   true,  2, FROM_ROOM, TO_GROUP),
	LARGE(      "LRGE", LargeEvent.class,   true,  2, TO_GROUP),
	REPAIR(     "RPAR", Repair.class,       true,  2, TO_ROOM),
	KEYS(       "KEYS", GroupKeys.class,    true,  2, FROM_ROOM),
	FEED(       "FEED", Feed.class,         true,  2, TO_ROOM),
	HEARTBEAT(  "BEAT", Heartbeat.class,    true,  2, FROM_ROOM, TO_GROUP),
	LEAVE(      "QUIT", Leave.class,        true,  2, TO_ROOM),
	DONE(       "GOOD", Done.class,         false, 1, FROM_LOBBY, FROM_ROOM),
	REFUSAL(    "ERRO", Refusal.class,      false, 1, FROM_LOBBY, FROM_ROOM);
	// @formatter:on

	private static final Map<Class<?>, FrameType> BY_PAYLOAD = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(FrameType::payload, Function.identity()));

	private final String code;

	private final Class<? extends Payload> payload;

	private final boolean needsLogin;

	private final int since;

	private final Set<Route> routes;

	FrameType(String code, Class<? extends Payload> payload, boolean needsLogin, int since, Route... routes) {
		this.code = code;
		this.payload = payload;
		this.needsLogin = needsLogin;
		this.since = since;
		this.routes = EnumSet.copyOf(Arrays.asList(routes));
	}

	/** The four letters on the wire. */
	public String code() {
		return this.code;
	}

	/** The record that is the payload. */
	public Class<? extends Payload> payload() {
		return this.payload;
	}

	/** Whether only somebody who is logged in may send or get it. */
	public boolean needsLogin() {
		return this.needsLogin;
	}

	/** The protocol version that first had it. */
	public int since() {
		return this.since;
	}

	/** Where it travels. */
	public Set<Route> routes() {
		return this.routes;
	}

	/** Whether any row has this code. */
	public static boolean isKnown(String code) {
		return Arrays.stream(values()).anyMatch(type -> type.code.equals(code));
	}

	/** The row with this code on this route. */
	public static Optional<FrameType> find(String code, Route route) {
		return Arrays.stream(values())
			.filter(type -> type.code.equals(code) && type.routes.contains(route))
			.findFirst();
	}

	/** The row of a payload. */
	public static FrameType of(Payload payload) {
		FrameType type = BY_PAYLOAD.get(payload.getClass());
		if (type == null) {
			throw new IllegalStateException(payload.getClass() + " has no row in FrameType");
		}
		return type;
	}

}
