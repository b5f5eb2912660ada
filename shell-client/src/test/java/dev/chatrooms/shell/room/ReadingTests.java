package dev.chatrooms.shell.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import dev.chatrooms.shell.view.Unread;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTests {

	private final List<Long> told = new ArrayList<>();

	private final Queue<Runnable> later = new ArrayDeque<>();

	private final Reading reading = new Reading(10L, this.told::add, this.later::add);

	private void timePasses() {
		while (!this.later.isEmpty()) {
			this.later.remove().run();
		}
	}

	@Test
	void tellsOnceForManyChats() {
		this.reading.heard(11, false, false);
		this.reading.heard(12, true, false);
		this.reading.heard(13, false, false);
		assertThat(this.later).hasSize(1);

		timePasses();
		this.reading.tell();

		assertThat(this.told).containsExactly(13L);
	}

	@Test
	void countsWhatOthersSayInTheBack() {
		this.reading.goBack();

		assertThat(this.reading.heard(11, false, true)).isFalse();
		this.reading.heard(12, true, false);
		this.reading.heard(13, false, false);

		assertThat(this.reading.unread()).isEqualTo(new Unread(2, 1));
		assertThat(this.later).isEmpty();
	}

	@Test
	void hasReadEverythingWhenItComesForward() {
		this.reading.goBack();
		this.reading.heard(11, false, true);

		this.reading.comeForward();
		timePasses();

		assertThat(this.reading.unread()).isEqualTo(Unread.NOTHING);
		assertThat(this.told).containsExactly(11L);
	}

	@Test
	void agreesWithAnotherClient() {
		this.reading.goBack();
		this.reading.heard(11, false, true);
		this.reading.heard(12, false, false);

		this.reading.readElsewhere(11);
		assertThat(this.reading.unread()).isEqualTo(new Unread(1, 0));
		this.reading.readElsewhere(14);
		// It was shown there before it came here.
		this.reading.heard(13, false, false);

		assertThat(this.reading.unread()).isEqualTo(Unread.NOTHING);
		timePasses();
		assertThat(this.told).isEmpty();
	}

	@Test
	void tellsNothingThatAnotherClientHasTold() {
		this.reading.heard(11, false, false);

		this.reading.readElsewhere(11);
		timePasses();

		assertThat(this.told).isEmpty();
	}

	@Test
	void knowsWhatIsNew() {
		assertThat(this.reading.isNew(10)).isFalse();
		assertThat(this.reading.isNew(11)).isTrue();
		assertThat(new Reading(null, this.told::add, this.later::add).isNew(11)).isFalse();
	}

}
