package dev.chatrooms.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.Set;

import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameType;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.SamplePayloads;

/**
 * What one bad peer sends on one connection: frames of one route, most of them spoilt.
 *
 * @param bytes all of them
 * @param frames how many
 * @param isWhole whether what follows is read as the peer means it
 */
public record FrameBurst(byte[] bytes, int frames, boolean isWhole) {

	/**
	 * Those that hash a password or end the visit; there would be little else to see.
	 */
	private static final Set<FrameType> RARE = Set.of(FrameType.REGISTER, FrameType.LOGIN, FrameType.LEAVE);

	private static final int RARITY = 1000;

	/** The burst that belongs to a seed. */
	public static FrameBurst of(Route route, int frames, long seed) {
		Random random = new Random(seed);
		FrameMutator mutator = new FrameMutator(random.nextLong());
		List<Payload> all = SamplePayloads.on(route);
		List<Payload> usual = all.stream().filter((payload) -> !RARE.contains(FrameType.of(payload))).toList();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		boolean isWhole = true;
		for (int i = 0; i < frames; i++) {
			List<Payload> samples = (random.nextInt(RARITY) == 0) ? all : usual;
			byte[] frame = mutator.mutate(FrameCodec.encode(samples.get(random.nextInt(samples.size()))));
			isWhole &= FrameMutator.isWhole(frame);
			bytes.writeBytes(frame);
		}
		return new FrameBurst(bytes.toByteArray(), frames, isWhole);
	}

}
