package dev.chatrooms.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import dev.chatrooms.protocol.FrameReader;
import dev.chatrooms.protocol.FrameType;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.MalformedFrameException;

/**
 * Makes bad frames of good ones. Most keep their outline, so that what follows them is
 * still read; a few lie about that, too. The same seed makes the same frames.
 */
public final class FrameMutator {

	/** One frame in so many loses its outline, and with it the connection. */
	private static final int BREAKS = 150;

	private static final String[] VALUES = { "null", "true", "[]", "{}", "[null]", "\"\"", "0", "-1", "2147483648",
			"9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e400", "-0.0", "1".repeat(3000),
			"0.".concat("3".repeat(2000)), "\"\\ud800\"", "\"\\u0000\\u001b[2J\\u202e\\u200b\"", "\"\u202e\u200b\"",
			"\"".concat("x".repeat(4001)).concat("\""), "\"".concat("\\n".repeat(4000)).concat("\""),
			"\"x".concat("\\n".repeat(4700)).concat("y\""), "\"x".concat(" \\t\\n".repeat(1500)).concat("y\""),
			"\"x".concat(":".repeat(9000)).concat("y\""), "\"".concat(":".repeat(9000)).concat("y\""),
			"\"x".concat("\\u0316\\u0301".repeat(700)).concat("y\""), "\"2026-11-21T12:00:00.123Z\"",
			"\"+1000000000-12-31T23:59:59.999999999Z\"", "NaN", "'x'", "/**/1" };

	private final Random random;

	private final List<UnaryOperator<byte[]>> ways = List.of(this::flipBits, this::swapType, this::replaceValue,
			this::replaceValue, this::nest, this::spoilText, this::dropBytes, this::repeatBytes, this::anything,
			this::renameKey, UnaryOperator.identity());

	public FrameMutator(long seed) {
		this.random = new Random(seed);
	}

	/** Another frame, or something that is none any more. */
	public byte[] mutate(byte[] frame) {
		if (this.random.nextInt(BREAKS) == 0) {
			return lieAboutOutline(frame);
		}
		byte[] mutant = frame;
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			mutant = this.ways.get(this.random.nextInt(this.ways.size())).apply(mutant);
		}
		return mutant;
	}

	/** Whether these bytes still end where they say. */
	public static boolean isWhole(byte[] frame) {
		try {
			return FrameReader.read(frame) != null;
		}
		catch (MalformedFrameException ex) {
			return false;
		}
	}

	private byte[] lieAboutOutline(byte[] frame) {
		byte[] mutant = frame.clone();
		switch (this.random.nextInt(4)) {
			case 0 -> mutant = Arrays.copyOf(frame, this.random.nextInt(frame.length));
			case 1 -> mutant[this.random.nextInt(Limits.HEADER)] ^= (byte) (1 << this.random.nextInt(Byte.SIZE));
			case 2 -> System.arraycopy(
					"%04d".formatted(this.random.nextInt(10_000)).getBytes(StandardCharsets.US_ASCII), 0, mutant, 4, 4);
			default -> this.random.nextBytes(mutant);
		}
		return mutant;
	}

	private byte[] flipBits(byte[] frame) {
		byte[] payload = payload(frame);
		for (int i = this.random.nextInt(4); i >= 0 && payload.length > 0; i--) {
			payload[this.random.nextInt(payload.length)] ^= (byte) (1 << this.random.nextInt(Byte.SIZE));
		}
		return framed(code(frame), payload);
	}

	private byte[] swapType(byte[] frame) {
		FrameType[] types = FrameType.values();
		String other = types[this.random.nextInt(types.length)].code();
		// An early farewell would spare the room all that comes after it.
		return framed(other.equals(FrameType.LEAVE.code()) ? "ZZZZ" : other, payload(frame));
	}

	private byte[] replaceValue(byte[] frame) {
		return edit(frame, (json) -> {
			int colon = randomIndexOf(json, ':');
			if (colon < 0) {
				return json;
			}
			int end = colon + 1;
			while (end < json.length() && json.charAt(end) != ',' && json.charAt(end) != '}') {
				end++;
			}
			return json.substring(0, colon + 1) + VALUES[this.random.nextInt(VALUES.length)] + json.substring(end);
		});
	}

	private byte[] renameKey(byte[] frame) {
		return edit(frame, (json) -> {
			int comma = randomIndexOf(json, ',');
			String[] keys = { "\"label\"", "\"id\"", "\"creator\"", "\"\"", "\"__proto__\"", "\"@class\"" };
			String key = keys[this.random.nextInt(keys.length)];
			return (comma < 0) ? json : json.substring(0, comma) + "," + key + ":1" + json.substring(comma);
		});
	}

	private byte[] nest(byte[] frame) {
		int depth = 1 + this.random.nextInt(4900);
		boolean lists = this.random.nextBoolean();
		String open = lists ? "[" : "{\"a\":";
		int times = lists ? depth : depth / 5;
		return edit(frame, (json) -> {
			int colon = randomIndexOf(json, ':');
			String nested = open.repeat(times) + "1" + (lists ? "]" : "}").repeat(times);
			return (colon < 0) ? nested : json.substring(0, colon + 1) + nested + json.substring(colon + 1);
		});
	}

	/** Bytes that are no UTF-8, somewhere in a text if there is one. */
	private byte[] spoilText(byte[] frame) {
		String[] bad = { "\u00ff", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080", "\u00e2\u0082",
				"\u0080", "\u0000", "\u001b]0;x\u0007" };
		return edit(frame, (json) -> {
			int quote = randomIndexOf(json, '"');
			String spoilt = bad[this.random.nextInt(bad.length)];
			return json.substring(0, quote + 1) + spoilt + json.substring(quote + 1);
		});
	}

	private byte[] dropBytes(byte[] frame) {
		return edit(frame, (json) -> {
			int from = this.random.nextInt(json.length() + 1);
			int to = Math.min(json.length(), from + this.random.nextInt(20));
			return json.substring(0, from) + json.substring(to);
		});
	}

	private byte[] repeatBytes(byte[] frame) {
		return edit(frame, (json) -> {
			int from = this.random.nextInt(json.length() + 1);
			int to = Math.min(json.length(), from + this.random.nextInt(60));
			return json.substring(0, to) + json.substring(from);
		});
	}

	private byte[] anything(byte[] frame) {
		byte[] payload = new byte[this.random.nextInt(200)];
		this.random.nextBytes(payload);
		return framed(code(frame), payload);
	}

	private int randomIndexOf(String json, char sign) {
		int from = json.isEmpty() ? 0 : this.random.nextInt(json.length());
		int found = json.indexOf(sign, from);
		return (found >= 0) ? found : json.indexOf(sign);
	}

	/** One character for each byte, so that nothing is repaired on the way. */
	private static byte[] edit(byte[] frame, UnaryOperator<String> change) {
		String json = new String(payload(frame), StandardCharsets.ISO_8859_1);
		return framed(code(frame), change.apply(json).getBytes(StandardCharsets.ISO_8859_1));
	}

	private static String code(byte[] frame) {
		return new String(frame, 0, 4, StandardCharsets.US_ASCII);
	}

	private static byte[] payload(byte[] frame) {
		return Arrays.copyOfRange(frame, Limits.HEADER, frame.length);
	}

	private static byte[] framed(String code, byte[] payload) {
		int length = Math.min(payload.length, Limits.MAX_PAYLOAD);
		byte[] frame = Arrays.copyOf("%s%04d".formatted(code, length).getBytes(StandardCharsets.US_ASCII),
				Limits.HEADER + length);
		System.arraycopy(payload, 0, frame, Limits.HEADER, length);
		return frame;
	}

}
