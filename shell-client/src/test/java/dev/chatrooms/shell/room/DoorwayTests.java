package dev.chatrooms.shell.room;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.shell.view.Passage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DoorwayTests {

	private static final RoomName TEA = new RoomName("tea");

	private final List<Passage> told = new CopyOnWriteArrayList<>();

	private static MemberJoined arrival(String name) {
		return new MemberJoined(new AccountName(name), TEA, 2, Instant.EPOCH, 1, 1);
	}

	private static MemberLeft departure(String name) {
		return new MemberLeft(new AccountName(name), TEA, 1, Instant.EPOCH, 1, 1);
	}

	@Test
	void tellsWhatReadsEveryLineOfEachAtOnce() {
		Doorway door = new Doorway(false, this.told::add);

		door.arrived(arrival("bob"));
		door.arrived(arrival("cho"));
		door.left(departure("bob"));

		assertThat(this.told).hasSize(3);
	}

	@Test
	void tellsAPersonOfTheFirstAtOnceAndOfTheOthersTogetherByItself() {
		Doorway door = new Doorway(true, this.told::add);

		door.arrived(arrival("bob"));
		assertThat(this.told).hasSize(1);
		door.arrived(arrival("cho"));
		door.arrived(arrival("dan"));

		Awaitility.await().untilAsserted(() -> assertThat(this.told).hasSize(2));
		assertThat(this.told.get(1).arrived()).containsExactly(new AccountName("cho"), new AccountName("dan"));
	}

	@Test
	void tellsOfAllBeforeSomethingElse() {
		Doorway door = new Doorway(true, this.told::add);
		door.left(departure("bob"));
		assertThat(this.told).isEmpty();

		door.settle();

		assertThat(this.told).hasSize(1);
	}

}
