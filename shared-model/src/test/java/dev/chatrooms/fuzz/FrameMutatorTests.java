package dev.chatrooms.fuzz;

import java.util.EnumSet;
import java.util.Set;

import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameReader;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.SamplePayloads;
import dev.chatrooms.protocol.Say;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FrameMutatorTests {

	private static final byte[] GOOD = FrameCodec.encode(Say.of("tea is ready", "1"));

	@Test
	void theSameSeedMakesTheSameBurst() {
		assertThat(FrameBurst.of(Route.TO_ROOM, 200, 7).bytes()).isEqualTo(FrameBurst.of(Route.TO_ROOM, 200, 7).bytes())
			.isNotEqualTo(FrameBurst.of(Route.TO_ROOM, 200, 8).bytes());
	}

	@Test
	void mostFramesKeepTheirOutlineAndNotAll() {
		FrameMutator mutator = new FrameMutator(1);
		int whole = 0;
		for (int i = 0; i < 10_000; i++) {
			whole += FrameMutator.isWhole(mutator.mutate(GOOD)) ? 1 : 0;
		}

		assertThat(whole).isBetween(9_800, 9_990);
	}

	@Test
	void everyFrameWithAnOutlineIsReadOrRefusedByTheCodec() throws Exception {
		Set<RefusalCode> refusals = EnumSet.noneOf(RefusalCode.class);
		int read = 0;
		for (Route route : Route.values()) {
			for (Payload sample : SamplePayloads.on(route)) {
				read += readAll(route, FrameCodec.encode(sample), new FrameMutator(read), refusals);
			}
		}

		assertThat(read).isPositive();
		assertThat(refusals).contains(RefusalCode.BAD_PAYLOAD, RefusalCode.WRONG_PLACE, RefusalCode.UNKNOWN_TYPE);
	}

	private static int readAll(Route route, byte[] good, FrameMutator mutator, Set<RefusalCode> refusals)
			throws Exception {
		int read = 0;
		for (int i = 0; i < 100; i++) {
			byte[] frame = mutator.mutate(good);
			if (!FrameMutator.isWhole(frame)) {
				continue;
			}
			try {
				assertThat(FrameCodec.decode(FrameReader.read(frame), route, Payload.class)).isNotNull();
				read++;
			}
			catch (RefusedException ex) {
				refusals.add(ex.refusal().code());
			}
		}
		return read;
	}

}
