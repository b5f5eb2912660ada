package dev.chatrooms.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

import dev.chatrooms.seal.RejectedDatagramException.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a network full of rubbish and ill will brings to a member. */
class DatagramFuzzTests {

	private static final int FORGERIES = 50;

	/** Received into a buffer that holds remains of the one before. */
	private final byte[] buffer = new byte[2048];

	private final SealedGroup group = new SealedGroup();

	private final byte[][] forged = new byte[FORGERIES][];

	private final Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);

	DatagramFuzzTests() {
		for (int i = 0; i < FORGERIES; i++) {
			this.forged[i] = this.group.forge("chat ".repeat(i), i * 7L);
		}
	}

	@Test
	void nothingButTheGenuineIsOpened() {
		withstand(20_000);
	}

	@Test
	@Tag("slow")
	void nothingButTheGenuineIsOpenedFor300000Datagrams() {
		withstand(300_000);
	}

	private void withstand(int datagrams) {
		byte[] genuine = this.group.seal("tea is ready");
		for (long seed = 0; seed < datagrams; seed++) {
			Random random = new Random(seed);
			byte[] spoilt = spoil(random.nextBoolean() ? genuine : this.forged[random.nextInt(FORGERIES)], random);
			if (!Arrays.equals(spoilt, genuine)) {
				reject(spoilt, seed);
			}
			if (seed % 1000 == 0) {
				assertThat(this.group.open(genuine)).as("after seed %d", seed).isEqualTo("tea is ready");
				genuine = this.group.seal("tea is ready");
			}
		}

		assertThat(this.rejected).containsOnlyKeys(Reason.values());
	}

	private void reject(byte[] spoilt, long seed) {
		System.arraycopy(spoilt, 0, this.buffer, 0, spoilt.length);
		try {
			byte[] content = this.group.opener.open(this.buffer, spoilt.length);
			throw new AssertionError("Seed " + seed + " opened as " + new String(content, StandardCharsets.UTF_8));
		}
		catch (RejectedDatagramException ex) {
			this.rejected.merge(ex.reason(), 1, Integer::sum);
		}
		catch (RuntimeException ex) {
			throw new AssertionError("Seed " + seed, ex);
		}
	}

	private byte[] spoil(byte[] datagram, Random random) {
		byte[] spoilt = datagram.clone();
		switch (random.nextInt(8)) {
			case 0 -> spoilt = Arrays.copyOf(spoilt, random.nextInt(1400));
			case 1 -> random.nextBytes(spoilt);
			case 2 -> Arrays.fill(spoilt, random.nextInt(32), spoilt.length, (byte) random.nextInt());
			case 3 -> spoilt = spliced(spoilt, this.forged[random.nextInt(FORGERIES)], random);
			case 4 -> System.arraycopy(new byte[8], 0, spoilt, 4 * (1 + random.nextInt(6)), 8);
			default -> {
				for (int i = random.nextInt(4); i >= 0; i--) {
					spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
				}
			}
		}
		return spoilt;
	}

	private static byte[] spliced(byte[] front, byte[] rear, Random random) {
		byte[] both = Arrays.copyOf(front, Math.max(front.length, rear.length));
		int from = random.nextInt(rear.length);
		System.arraycopy(rear, from, both, from, rear.length - from);
		return both;
	}

}
