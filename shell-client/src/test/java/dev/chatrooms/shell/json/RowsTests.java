package dev.chatrooms.shell.json;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.chatrooms.client.delivery.GroupReceiver.Membership;
import dev.chatrooms.client.delivery.Timeline.Counts;
import dev.chatrooms.client.room.RoomReport;
import dev.chatrooms.client.session.OpenRoom;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Announcement;
import dev.chatrooms.protocol.Ban;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Person;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomDetail;
import dev.chatrooms.protocol.RoomNotice;
import dev.chatrooms.protocol.Sanction;
import dev.chatrooms.protocol.Style;
import dev.chatrooms.protocol.Told;
import dev.chatrooms.protocol.Transport;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.seal.RejectedDatagramException.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowsTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.5Z");

	private static final RoomName TEA = new RoomName("tea");

	private static final AccountName ADA = new AccountName("ada");

	private static final AccountName BOB = new AccountName("bob");

	private static final RoomReport REPORT = new RoomReport(true, Transport.MULTICAST, "the group is heard",
			Transport.MULTICAST, new InetSocketAddress("239.255.64.1", 41000), new Membership("lo", 1024, () -> {
			}), 12, 30, new Counts(41, 1, 3, 2, 1), Map.of(Reason.NOT_SEALED, 1L), Duration.ofNanos(420_000));

	private static final List<Row> ONE_OF_EACH = List.of(
			RoomRow.of(new OpenRoom(TEA, 2, new RoomDetail("hot", ADA, true, false, true))),
			PersonRow.of(new Person(ADA, 61, "lunch", null)), ChatRow.of(chat("hello", null)),
			EnteredRow.of(new Welcome(TEA, ADA, "hot", 2, 1, 9, "1")),
			PassageRow.of(new MemberJoined(BOB, TEA, 2, NOON, 1, 3)),
			PassageRow.of(new MemberLeft(BOB, TEA, 1, NOON, 1, 4)),
			NoticeRow.of(new RoomNotice(BOB, TEA, "changed the topic: hot", NOON, 1, 5)),
			MessageRow.of(new Told(1, ADA, BOB, "psst", NOON)), AnnouncementRow.of(new Announcement(ADA, "fire", NOON)),
			new SentRow("tea", 7L), new CreatedRow("tea"), new SeatRow("tea", true, 0, 2, "here"),
			BanRow.of(new Ban(Sanction.MUTE, "eve", TEA, ADA, "enough", NOON)), NetRow.of(TEA, REPORT),
			new IgnoredRow("eve"), new HookRow("chat", List.of("true")),
			new FindingRow("TCP", "ok", "127.0.0.1:50000 answers after 0.6 ms.", List.of()),
			new CommandRow("join", List.of("jg"), "rooms", "join ROOM", "Enter a room."), new OutputRow("2 rooms"),
			new NotifyRow("tea", "off"), new TopicRow("tea", "hot"));

	private static Posted chat(String text, Style style) {
		return new Posted(ADA, TEA, text, style, NOON, 1, 7);
	}

	@Test
	void areInTheDocumentWithTheirKeys() throws IOException {
		Map<String, List<String>> printed = new LinkedHashMap<>();
		ONE_OF_EACH.forEach(row -> {
			List<String> keys = new ArrayList<>(JsonLine.keys(row).keySet());
			assertThat(keys.remove(0)).isEqualTo("type");
			printed.put(row.type(), keys);
		});

		assertThat(ONE_OF_EACH.stream().<Class<?>>map(Object::getClass).distinct())
			.containsExactlyInAnyOrder(Row.class.getPermittedSubclasses());
		assertThat(SchemaTable.read(Path.of("..", "src-docs", "scripting.md"))).isEqualTo(printed);
	}

	@Test
	void areOneLineEachWithTheTypeFirstAndEveryKey() {
		assertThat(JsonLine.of(ChatRow.of(chat("a\nb\t\"c\" größe 😀", Style.ACTION)))).isEqualTo("""
				{"type":"chat","room":"tea","number":7,"from":"ada","text":"a\\nb\\t\\"c\\" größe 😀","style":"action",\
				"time":"2026-11-21T12:00:00.500Z"}""");
		assertThat(JsonLine.of(PersonRow.of(new Person(BOB, 0, null, null))))
			.isEqualTo("{\"type\":\"person\",\"name\":\"bob\",\"idle\":0,\"away\":null,\"address\":null}");
	}

	@Test
	void holdNothingThatMovesACursor() {
		String line = JsonLine.of(ChatRow.of(chat("\u001b[31mred\u001b[0m\u009b2J \u202e\u0007\u2028x\ud800", null)));

		assertThat(line).contains("\"text\":\"red \\nx\ufffd\"").doesNotContainPattern("\\p{Cc}");
	}

	@Test
	void tellNumbersAndReasonsOfTheNetwork() {
		assertThat(JsonLine.of(NetRow.of(TEA, REPORT))).contains("\"transport\":\"multicast\"",
				"\"group\":\"239.255.64.1:41000\"", "\"dropped\":{\"not_sealed\":1}", "\"roundTrip\":0.42");
	}

}
