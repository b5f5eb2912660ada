package dev.chatrooms.seal;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReplayWindowTests {

	private final ReplayWindow window = new ReplayWindow(0);

	@Test
	void anyCounterIsNewOnce() {
		assertThat(this.window.isNew(7)).isTrue();

		this.window.mark(7);

		assertThat(this.window.isNew(7)).isFalse();
	}

	@Test
	void askingDoesNotMark() {
		assertThat(this.window.isNew(7)).isTrue();
		assertThat(this.window.isNew(7)).isTrue();
	}

	@Test
	void whatWasSkippedIsNewAsLongAsItIsWithinTheWindow() {
		this.window.mark(5000);

		assertThat(this.window.isNew(5000 - ReplayWindow.SIZE + 1)).isTrue();
		assertThat(this.window.isNew(5000 - ReplayWindow.SIZE)).isFalse();
	}

	@Test
	void theSlotOfAnOldCounterIsFreeForANewOne() {
		this.window.mark(3);
		this.window.mark(4);
		this.window.mark(3 + ReplayWindow.SIZE);

		assertThat(this.window.isNew(4 + ReplayWindow.SIZE)).isTrue();
		assertThat(this.window.isNew(4)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, 63, 64, 1023, 1024, 1_000_000, Long.MAX_VALUE })
	void startsAtItsFloor(long floor) {
		ReplayWindow later = new ReplayWindow(floor);

		assertThat(later.isNew(floor)).isTrue();
		assertThat(later.isNew(floor - 1)).isFalse();
		assertThat(later.isNew(0)).isEqualTo(floor == 0);
		assertThat(later.isNew(-1)).isFalse();
		assertThat(later.isNew(Long.MIN_VALUE)).isFalse();
	}

	@Test
	void staysAtItsFloorWhenSomethingWasSeen() {
		ReplayWindow later = new ReplayWindow(100);

		later.mark(110);

		assertThat(later.isNew(100)).isTrue();
		assertThat(later.isNew(99)).isFalse();
	}

	@Test
	void reachesTheLastCounterThereIs() {
		this.window.mark(Long.MAX_VALUE);

		assertThat(this.window.isNew(Long.MAX_VALUE)).isFalse();
		assertThat(this.window.isNew(Long.MAX_VALUE - 1)).isTrue();
	}

	@Test
	void hasNoFloorBelowZero() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ReplayWindow(-1));
	}

	/** Against a plain set of everything that was ever seen. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void agreesWithASetThatForgetsNothing(long seed) {
		Random random = new Random(seed);
		Set<Long> seen = new HashSet<>();
		long newest = -1;

		for (int i = 0; i < 20_000; i++) {
			long step = random.nextInt(50) == 0 ? random.nextInt(3000) : random.nextInt(4);
			long counter = Math.max(0, newest + step - random.nextInt(random.nextBoolean() ? 5 : 1500));
			boolean expected = counter > newest - ReplayWindow.SIZE && !seen.contains(counter);

			assertThat(this.window.isNew(counter)).as("seed %d, step %d, counter %d", seed, i, counter)
				.isEqualTo(expected);

			if (expected && random.nextInt(10) > 0) {
				this.window.mark(counter);
				seen.add(counter);
				newest = Math.max(newest, counter);
			}
		}
	}

}
