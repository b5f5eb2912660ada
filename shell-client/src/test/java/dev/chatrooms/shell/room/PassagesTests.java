package dev.chatrooms.shell.room;

import java.time.Instant;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.shell.view.Passage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassagesTests {

	private static final RoomName TEA = new RoomName("tea");

	private static final long MOMENT = Passages.MOMENT;

	/** Time passes from anywhere, also from below zero. */
	private static final long START = -500;

	private final Passages passages = new Passages();

	private int members = 1;

	private void arrive(String name, long now) {
		this.passages.arrive(
				new MemberJoined(new AccountName(name), TEA, ++this.members, Instant.ofEpochMilli(now), 1, 1),
				this.members, now);
	}

	private void leave(String name, long now) {
		this.passages.leave(new MemberLeft(new AccountName(name), TEA, --this.members, Instant.ofEpochMilli(now), 1, 1),
				this.members, now);
	}

	private static List<AccountName> names(String... names) {
		return List.of(names).stream().map(AccountName::new).toList();
	}

	private static Passage passage(List<AccountName> arrived, List<AccountName> left, int members, long when) {
		return new Passage(arrived, left, members, Instant.ofEpochMilli(when));
	}

	@Test
	void tellOfNobodyAtFirst() {
		assertThat(this.passages.take(START)).isEmpty();
		assertThat(this.passages.takeDue(START)).isEmpty();
	}

	@Test
	void tellOfASingleArrivalAtOnce() {
		arrive("bob", START);

		assertThat(this.passages.delay(START)).isZero();
		assertThat(this.passages.takeDue(START)).contains(passage(names("bob"), names(), 2, START));
		assertThat(this.passages.takeDue(START)).isEmpty();
	}

	@Test
	void foldThoseWhoFollowWithinAMoment() {
		arrive("bob", START);
		this.passages.takeDue(START);
		arrive("cho", START + 1);
		arrive("dan", START + 500);

		assertThat(this.passages.delay(START + 500)).isEqualTo(MOMENT - 500);
		assertThat(this.passages.takeDue(START + MOMENT - 1)).isEmpty();
		assertThat(this.passages.takeDue(START + MOMENT))
			.contains(passage(names("cho", "dan"), names(), 4, START + 500));
	}

	@Test
	void needALineForEachMomentOfAStormAndNoMore() {
		int lines = 0;
		for (int i = 0; i < 100; i++) {
			long now = START + i * 100L;
			arrive("p" + i, now);
			lines += this.passages.takeDue(now).isPresent() ? 1 : 0;
		}
		lines += this.passages.take(START + 10_000).isPresent() ? 1 : 0;

		assertThat(lines).isEqualTo(1 + 10_000 / (int) MOMENT);
	}

	@Test
	void areQuietAgainAfterAMoment() {
		arrive("bob", START);
		this.passages.takeDue(START);
		arrive("cho", START + MOMENT);

		assertThat(this.passages.delay(START + MOMENT)).isZero();
	}

	@Test
	void tellOfADepartureAfterAMoment() {
		this.members = 2;
		leave("bob", START);

		assertThat(this.passages.delay(START)).isEqualTo(MOMENT);
		assertThat(this.passages.takeDue(START + MOMENT - 1)).isEmpty();
		assertThat(this.passages.takeDue(START + MOMENT)).contains(passage(names(), names("bob"), 1, START));
	}

	@Test
	void sayNothingOfThoseWhoComeBackWithinAMoment() {
		this.members = 2;
		leave("bob", START);
		arrive("Bob", START + MOMENT - 1);

		assertThat(this.passages.take(START + MOMENT)).isEmpty();
		leave("bob", START + MOMENT);
		assertThat(this.passages.delay(START + MOMENT)).isEqualTo(MOMENT);
	}

	@Test
	void sayNothingOfThoseWhoOnlyLookedIn() {
		arrive("bob", START);
		this.passages.takeDue(START);
		arrive("cho", START + 10);
		leave("cho", START + 20);
		arrive("dan", START + 30);

		assertThat(this.passages.take(START + 40)).contains(passage(names("dan"), names(), 3, START + 30));
	}

	@Test
	void tellOfAnArrivalNoLaterThanOfTheDepartureBeforeIt() {
		this.members = 2;
		leave("bob", START);
		arrive("cho", START + 100);

		assertThat(this.passages.delay(START + 100)).isEqualTo(MOMENT - 100);
		assertThat(this.passages.takeDue(START + MOMENT)).contains(passage(names("cho"), names("bob"), 2, START + 100));
	}

	@Test
	void areAllTakenBeforeSomethingElseIsTold() {
		this.members = 2;
		leave("bob", START);

		assertThat(this.passages.take(START + 1)).contains(passage(names(), names("bob"), 1, START));
		arrive("bob", START + 2);
		assertThat(this.passages.take(START + 3)).contains(passage(names("bob"), names(), 2, START + 2));
	}

}
