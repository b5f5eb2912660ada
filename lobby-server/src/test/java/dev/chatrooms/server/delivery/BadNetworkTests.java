package dev.chatrooms.server.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BadNetworkTests {

	private static final int SENT = 10_000;

	@Test
	void leavesAllAsItIsUnlessLossIsRehearsed() {
		List<byte[]> sent = List.of(new byte[1], new byte[2]);

		assertThat(new BadNetwork(0, 1).pass(sent)).isSameAs(sent);
	}

	@Test
	void losesAsManyAsItIsToldAndDoublesAndSwapsSome() {
		List<Integer> through = play(30, 7);

		assertThat(new HashSet<>(through)).hasSizeBetween(SENT * 67 / 100, SENT * 73 / 100);
		assertThat(through).hasSizeGreaterThan(new HashSet<>(through).size());
		assertThat(through).isNotEqualTo(through.stream().sorted().toList());
	}

	@Test
	void isTheSameEachTime() {
		assertThat(play(10, 7)).isEqualTo(play(10, 7)).isNotEqualTo(play(10, 8));
	}

	/** The numbers that get through, a few in each batch. */
	private static List<Integer> play(int loss, long seed) {
		BadNetwork network = new BadNetwork(loss, seed);
		List<Integer> through = new ArrayList<>();
		for (int first = 0; first < SENT; first += 4) {
			List<byte[]> batch = IntStream.range(first, first + 4)
				.mapToObj((number) -> new byte[] { (byte) (number >> 8), (byte) number })
				.toList();
			network.pass(batch).forEach((datagram) -> through.add((datagram[0] & 0xFF) << 8 | (datagram[1] & 0xFF)));
		}
		return through;
	}

}
