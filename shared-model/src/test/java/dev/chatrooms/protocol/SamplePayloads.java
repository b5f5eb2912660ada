package dev.chatrooms.protocol;

import java.time.Instant;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;

/**
 * At least one payload for each row of the table, with all keys and with as few as may
 * be.
 */
public final class SamplePayloads {

	private static final AccountName ADA = new AccountName("Ada");

	private static final RoomName TEA = new RoomName("#Tea");

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

	private static final Posted CHAT = new Posted(ADA, TEA, "\"Hi\" \\ 漢 😀\nthere", NOON, 3, 41);

	static final List<Payload> ALL = List.of(new Hello(2, "test 1.0", "a"), new Hello(2, "", null),
			new Greeting(2, "chatrooms", true, "a"), new Greeting(2, "chatrooms", null, null), new Ping("a"),
			new Ping(null), new Resume(ADA, "token", "a"), new Resume(ADA, "token", null),
			new Register(ADA, "se\"same", "a"), new Register(ADA, "", null), new Login(ADA, "sesame", "a"),
			new Login(ADA, "sesame", null), new Logout("Ada", "a"), new Logout(null, null), new ListRooms(TEA, "a"),
			new ListRooms(null, null), new RoomList(List.of(TEA, new RoomName("tea")), List.of(3, 0), true, "a"),
			new RoomList(List.of(), null, null, null), new Join(TEA, "a"), new Join(TEA, null),
			new Admission(40000, "239.255.64.1", 41000, "chat.example.org", TEA, "secret", 41L, "a"),
			new Admission(40000, null, null, null, null, null, null), new Enter("secret", 41L, "a"),
			new Enter("secret", null, null), new Welcome(TEA, ADA, 2, 3, 41, "a"),
			new Welcome(TEA, null, 0, 1, 0, null), new Scrollback(List.of(CHAT, CHAT), true),
			new Scrollback(List.of(), null), Say.of("hello", "a"),
			new Say("hello", "Ada", "1f", Style.ACTION, true, null), new Repair(3, 9, "a"), new Repair(3, 3, null),
			Feed.byMulticast(2, "a"), new Feed(Transport.TCP, null, null), new Leave("a"), new Leave(null),
			new GroupKeys(7, 3, 2, "c2VjcmV0", "c2FsdA==", "a2V5", 12), new LargeEvent(3, 42), CHAT,
			new MemberJoined(ADA, TEA, 2, NOON, 3, 42), new MemberLeft(ADA, TEA, 1, NOON, 3, 43),
			new RoomNotice(ADA, TEA, "changed the topic: oolong", NOON, 3, 44), new Heartbeat(3, 43, 2, 200, "a"),
			new Heartbeat(3, 43, 2, null, null), new Posted(ADA, TEA, "hear", Style.ANNOUNCEMENT, NOON, 3, 44),
			new Guest(ADA, "a"), new Guest(null, null), new Who(TEA, ADA, "a"), new Who(null, null, null),
			new PeopleList(List.of(new Person(ADA, 90, "at lunch", "127.0.0.1:40312"), new Person(ADA, 0, null, null)),
					3, true, "a"),
			new PeopleList(List.of(), 0, false, null), new Tell(ADA, "psst", "a"), new Tell(ADA, "psst", null),
			new Told(7, ADA, ADA, "psst", NOON), new Collect(List.of(7L, 8L), "a"), new Collect(List.of(), null),
			new Mail(List.of(new Told(7, ADA, ADA, "psst", NOON)), "a"), new Mail(List.of(), null),
			new Away("at lunch", "a"), new Away(null, null), new Announce("hear", "a"), new Announce("hear", null),
			new Announcement(ADA, "hear", NOON), new PresenceChanged(ADA, true, 2),
			new CreateRoom(TEA, "about tea", "sesame", true, true, "a"),
			new CreateRoom(TEA, null, null, null, null, null),
			new ChangeRoom(TEA, "about tea", "sesame", true, true, 10, true, "a"),
			new ChangeRoom(TEA, null, null, null, null, null, null, null), new DeleteRoom(TEA, "a"),
			new DeleteRoom(TEA, null), new Appoint(TEA, ADA, Role.MODERATOR, "a"),
			new Appoint(null, ADA, Role.OPERATOR, null), new Discipline(Sanction.BAN, TEA, "eve", 60, "rude", "a"),
			new Discipline(Sanction.KICK, null, "eve", null, null, null), new ListBans(TEA, "a"),
			new ListBans(null, null),
			new BanList(List.of(new Ban(Sanction.BAN, "eve", TEA, ADA, "rude", NOON),
					new Ban(Sanction.MUTE, "eve", null, ADA, null, null)), 2, "a"),
			new BanList(List.of(), 0, null), new ReadHistory(TEA, 41L, 10, "a"), new ReadHistory(TEA, null, 10, null),
			new Search("tea", ADA, TEA, NOON, "a"), new Search("tea", null, null, null, null),
			new ChatPage(List.of(CHAT), true, "a"), new ChatPage(List.of(), false, null), new ListRooms(true, TEA, "a"),
			new MarkRead(TEA, 41, "a"), new MarkRead(TEA, 0, null), new ReadUpTo(TEA, 41),
			new Join(TEA, "sesame", true, "a"),
			new RoomList(List.of(TEA), List.of(1), List.of(new RoomDetail("about tea", ADA, true, true, true, 3)),
					false, "a"),
			new Welcome(TEA, ADA, "about tea", 2, 3, 41, "a"), new Operate("list", "a"), new Operate("", null),
			new Output("ada\nbob", true, "a"), new Output("", null, null), new ChangePassword("sesame", "open", "a"),
			new ChangePassword("", "", null), new Done("fine", ADA, "token", 3L, 44L, "a"), Done.saying("fine", null),
			Refusal.of(RefusalCode.BAD_NAME, "No.", "a"), Refusal.of(RefusalCode.TOO_SLOW, null),
			new Refusal(null, "Something newer.", null));

	private SamplePayloads() {
	}

	/** Those that travel that way. */
	public static List<Payload> on(Route route) {
		return ALL.stream().filter((payload) -> FrameType.of(payload).routes().contains(route)).toList();
	}

}
