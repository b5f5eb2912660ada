package dev.chatrooms.server.room;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class OccupancyTests {

	private final Occupancy occupancy = new Occupancy();

	@Test
	void staysOpenWhileAnybodyClaimsIt() {
		this.occupancy.claim();
		this.occupancy.claim();

		assertThat(this.occupancy.release()).isFalse();
		assertThat(this.occupancy.close()).isFalse();
		assertThat(this.occupancy.release()).isTrue();
		assertThat(this.occupancy.close()).isTrue();
	}

	@Test
	void canBeClaimedAgainBetweenTheLastReleaseAndTheClose() {
		this.occupancy.claim();
		this.occupancy.release();

		assertThat(this.occupancy.claim()).isTrue();
		assertThat(this.occupancy.close()).isFalse();
	}

	@Test
	void cannotBeClaimedOnceItCloses() {
		assertThat(this.occupancy.close()).isTrue();

		assertThat(this.occupancy.claim()).isFalse();
		assertThat(this.occupancy.close()).isFalse();
	}

	@Test
	void closesAnywayOnce() {
		this.occupancy.claim();

		assertThat(this.occupancy.closeAnyway()).isTrue();
		assertThat(this.occupancy.closeAnyway()).isFalse();
		assertThat(this.occupancy.claim()).isFalse();
		assertThat(this.occupancy.release()).isTrue();
		assertThat(this.occupancy.close()).isFalse();
	}

	@Test
	void noticesAClaimThatIsGivenBackTwice() {
		this.occupancy.claim();
		this.occupancy.release();

		assertThatIllegalStateException().isThrownBy(this.occupancy::release);
	}

}
