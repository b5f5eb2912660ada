package dev.chatrooms.server.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.RoomNotice;
import dev.chatrooms.server.room.RoomCommand.Arrive;
import dev.chatrooms.server.room.RoomCommand.Depart;
import dev.chatrooms.server.room.RoomCommand.Speak;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoomTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private static final RoomName TEA = new RoomName("tea");

	private static final AccountName ADA = new AccountName("Ada");

	private static final AccountName BOB = new AccountName("bob");

	private final Seat adasSeat = new TestSeat("ada-1");

	private final Seat adasOtherSeat = new TestSeat("ada-2");

	private final Seat bobsSeat = new TestSeat("bob-1");

	private Room room = Room.restored(TEA, 3, 40, List.of(), new RoomRules(3, 100));

	private List<RoomEvent> does(RoomCommand command) {
		List<RoomEvent> events = this.room.decide(command, NOON);
		this.room = this.room.apply(command, events);
		return events;
	}

	@Test
	void goesOnWhereItsJournalEnds() {
		assertThat(does(new Arrive(this.adasSeat, ADA, false, null))).containsExactly(joined(ADA, 1, 41));
		assertThat(does(says(this.adasSeat, ADA, "hi"))).containsExactly(posted(ADA, "hi", 42));
		assertThat(does(new Depart(this.adasSeat))).containsExactly(left(ADA, 0, 43));
		assertThat(this.room.sequence()).isEqualTo(43);
	}

	@Test
	void decidesWithoutChangingAnything() {
		Room before = this.room;

		List<RoomEvent> once = before.decide(new Arrive(this.adasSeat, ADA, false, null), NOON);
		List<RoomEvent> twice = before.decide(new Arrive(this.adasSeat, ADA, false, null), NOON);

		assertThat(once).isEqualTo(twice);
		assertThat(before.people()).isZero();
		assertThat(before.sequence()).isEqualTo(40);
	}

	@Test
	void countsPeopleNotSeats() {
		does(new Arrive(this.adasSeat, ADA, false, null));

		assertThat(does(new Arrive(this.adasOtherSeat, new AccountName("ADA"), false, null))).isEmpty();
		assertThat(this.room.people()).isEqualTo(1);
		assertThat(does(new Arrive(this.bobsSeat, BOB, false, null))).containsExactly(joined(BOB, 2, 42));
		assertThat(does(new Depart(this.adasSeat))).isEmpty();
		assertThat(this.room.people()).isEqualTo(2);
		assertThat(does(new Depart(this.adasOtherSeat))).containsExactly(left(ADA, 1, 43));
	}

	@Test
	void announcesAListenerWithTheirFirstChat() {
		assertThat(does(new Arrive(this.adasSeat, null, false, null))).isEmpty();
		assertThat(this.room.people()).isZero();

		List<RoomEvent> first = does(says(this.adasSeat, ADA, "here I am"));
		List<RoomEvent> second = does(says(this.adasSeat, ADA, "again"));

		assertThat(first).containsExactly(joined(ADA, 1, 41), posted(ADA, "here I am", 42));
		assertThat(second).containsExactly(posted(ADA, "again", 43));
		assertThat(does(new Depart(this.adasSeat))).containsExactly(left(ADA, 0, 44));
	}

	@Test
	void doesNotAnnounceAListenerWhoIsHereAlready() {
		does(new Arrive(this.adasSeat, ADA, false, null));
		does(new Arrive(this.adasOtherSeat, null, false, null));

		assertThat(does(says(this.adasOtherSeat, ADA, "two chairs"))).containsExactly(posted(ADA, "two chairs", 42));
		assertThat(does(new Depart(this.adasSeat))).isEmpty();
		assertThat(does(new Depart(this.adasOtherSeat))).containsExactly(left(ADA, 0, 43));
	}

	@Test
	void saysNothingOfAListenerWhoNeverSpoke() {
		does(new Arrive(this.adasSeat, null, false, null));

		assertThat(does(new Depart(this.adasSeat))).isEmpty();
		assertThat(this.room.seats()).isEmpty();
	}

	@Test
	void saysNothingOfASeatThatIsNotTaken() {
		assertThat(does(new Depart(this.adasSeat))).isEmpty();
		assertThat(this.room.sequence()).isEqualTo(40);
	}

	@Test
	void keepsTheNewestChatsOnly() {
		does(new Arrive(this.adasSeat, ADA, false, null));
		IntStream.rangeClosed(1, 5).forEach((number) -> does(says(this.adasSeat, ADA, "chat " + number)));
		does(new Arrive(this.bobsSeat, BOB, false, null));

		assertThat(this.room.lastChats()).map(Posted::contents).containsExactly("chat 3", "chat 4", "chat 5");
	}

	@Test
	void hearsNobodyWhoHasNoSeatAnyMore() {
		does(new Arrive(this.adasSeat, ADA, false, null));
		does(new RoomCommand.Expel(House.SEAT, Visitor.named(ADA), "Out.", false));
		Room before = this.room;

		assertThat(does(says(this.adasSeat, ADA, "one more"))).isEmpty();
		assertThat(this.room).isEqualTo(before);
	}

	@Test
	void setsEpochRoomAndTimeOfEveryEvent() {
		does(new Arrive(this.adasSeat, null, false, null));

		assertThat(does(says(this.adasSeat, ADA, "hi"))).hasSize(2).allSatisfy((event) -> {
			assertThat(event.epoch()).isEqualTo(3);
			assertThat(event.room()).isEqualTo(TEA);
			assertThat(event.datetime()).isEqualTo(NOON);
		});
	}

	@Test
	void numbersWithoutAGapAndCountsRightWhateverHappens() {
		Random random = new Random(4711);
		List<Seat> seats = IntStream.range(0, 6).<Seat>mapToObj((number) -> new TestSeat("seat-" + number)).toList();
		List<AccountName> names = List.of(ADA, BOB, new AccountName("cid"));
		List<RoomEvent> all = new ArrayList<>();

		for (int step = 0; step < 5000; step++) {
			int number = random.nextInt(seats.size());
			Seat seat = seats.get(number);
			AccountName name = names.get(number % names.size());
			if (!this.room.seats().containsKey(seat)) {
				all.addAll(does(new Arrive(seat, random.nextBoolean() ? name : null, false, null)));
			}
			else {
				all.addAll(does((random.nextInt(3) > 0) ? says(seat, name, "words") : new Depart(seat)));
			}
		}

		assertThat(all).map(RoomEvent::sequence)
			.containsExactlyElementsOf(LongStream.rangeClosed(41, 40 + all.size()).boxed().toList());
		assertThat(countedByEvents(all)).isEqualTo(this.room.people());
	}

	private static int countedByEvents(List<RoomEvent> events) {
		int people = 0;
		for (RoomEvent event : events) {
			if (event instanceof MemberJoined joined) {
				people++;
				assertThat(joined.members()).isEqualTo(people);
			}
			else if (event instanceof MemberLeft left) {
				people--;
				assertThat(left.members()).isEqualTo(people);
			}
		}
		return people;
	}

	@Test
	void doesNotTellComingsAndGoingsOfACrowdOneByOne() {
		this.room = Room.restored(TEA, 3, 40, List.of(), new RoomRules(3, 2));
		does(new Arrive(this.adasSeat, ADA, false, null));
		does(new Arrive(this.bobsSeat, BOB, false, null));

		TestSeat third = new TestSeat("third");
		assertThat(does(new Arrive(third, new AccountName("Tom"), false, null))).isEmpty();
		assertThat(this.room.people()).isEqualTo(3);
		assertThat(does(new Depart(third))).isEmpty();
		assertThat(does(new Depart(this.bobsSeat))).hasSize(1);
	}

	@Test
	void putsSomebodyOutWithAllSeats() {
		does(new Arrive(this.adasSeat, ADA, false, null));
		does(new Arrive(this.adasOtherSeat, ADA, false, null));
		does(new Arrive(this.bobsSeat, BOB, false, null));

		List<RoomEvent> events = does(new RoomCommand.Expel(House.SEAT, Visitor.named(ADA), "Out.", false));

		assertThat(events).hasSize(1).allMatch(MemberLeft.class::isInstance);
		assertThat(this.room.seats()).containsOnlyKeys(this.bobsSeat);
		assertThat(does(new RoomCommand.Expel(House.SEAT, Visitor.named(ADA), "Out.", false))).isEmpty();
	}

	@Test
	void tellsThoseWhoAreHereWhatWasDone() {
		RoomCommand.Inform information = new RoomCommand.Inform(BOB, "changed the topic: oolong");
		assertThat(does(information)).as("nobody is here").isEmpty();
		does(new Arrive(this.adasSeat, ADA, false, null));

		long before = this.room.sequence();

		List<RoomEvent> events = does(information);

		assertThat(events).containsExactly(new RoomNotice(BOB, TEA, "changed the topic: oolong", NOON, 3, before + 1));
		assertThat(this.room.sequence()).isEqualTo(before + 1);
		assertThat(this.room.members()).containsExactly(ADA);
	}

	@Test
	void changesNothingForWhatIsStoredAlready() {
		does(new Arrive(this.adasSeat, ADA, false, null));

		assertThat(does(new RoomCommand.Repeat(this.adasSeat, ADA, "id", null))).isEmpty();
		assertThat(this.room.seats()).containsOnlyKeys(this.adasSeat);
	}

	private static Speak says(Seat seat, AccountName name, String words) {
		return new Speak(seat, name, new ChatText(words), null, null, null);
	}

	private static MemberJoined joined(AccountName name, int members, long sequence) {
		return new MemberJoined(name, TEA, members, NOON, 3, sequence);
	}

	private static MemberLeft left(AccountName name, int members, long sequence) {
		return new MemberLeft(name, TEA, members, NOON, 3, sequence);
	}

	private static Posted posted(AccountName name, String words, long sequence) {
		return new Posted(name, TEA, words, NOON, 3, sequence);
	}

}
