package dev.chatrooms.shell.load;

import dev.chatrooms.shell.load.LoadText.Stamp;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HearingTests {

	private static final long DUE = System.nanoTime();

	private final Score score = new Score();

	private final Hearing hearing = new Hearing(this.score);

	@Test
	void countsWhatComesOnceAndInOrder() {
		this.hearing.hear(7, new Stamp(0, DUE));
		this.hearing.hear(9, new Stamp(2, DUE));
		this.hearing.hear(10, new Stamp(1, DUE));

		assertThat(this.score.delivered.sum()).isEqualTo(3);
		assertThat(this.score.doubled.sum()).isZero();
		assertThat(this.score.outOfOrder.sum()).isZero();
	}

	@Test
	void findsWhatComesAgainAndWhatComesAfterALaterOne() {
		this.hearing.hear(8, new Stamp(1, DUE));
		this.hearing.hear(7, new Stamp(0, DUE));
		this.hearing.hear(8, new Stamp(1, DUE));
		this.hearing.hear(9, new Stamp(1, DUE));

		assertThat(this.score.delivered.sum()).isEqualTo(2);
		assertThat(this.score.doubled.sum()).isEqualTo(2);
		assertThat(this.score.outOfOrder.sum()).isEqualTo(1);
	}

	@Test
	void measuresOnlyWhatIsDueAfterTheWarmUp() {
		this.score.measureFrom(DUE);

		this.hearing.hear(1, new Stamp(0, DUE - 1));
		this.hearing.hear(2, new Stamp(1, DUE));

		assertThat(this.score.delivered.sum()).isEqualTo(2);
		assertThat(this.score.deliveredMeasured()).isEqualTo(1);
		assertThat(this.score.delivery().max()).isNotNegative();
	}

}
