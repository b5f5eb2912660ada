package dev.chatrooms.server.classic;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A frame as the original client writes and reads it. Shares no code with the protocol
 * package, so that one mistake cannot be made twice alike.
 */
record ClassicFrame(String type, JsonNode payload) {

	private static final Set<String> TYPES = Set.of("LGIN", "LOUT", "CUSR", "ROOM", "JOIN", "CONN", "CHAT", "DELR",
			"GOOD", "ERRO", "LTRQ", "LTRS", "PREV");

	private static final Pattern PYTHON_INT = Pattern.compile("\\s*[+-]?[0-9]+(_[0-9]+)*\\s*");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/** The bytes of a request: JSON with blanks, in ASCII, measured in characters. */
	static byte[] encode(String type, Map<String, String> payload) {
		String json = payload.entrySet()
			.stream()
			.map(entry -> quote(entry.getKey()) + ": " + quote(entry.getValue()))
			.collect(Collectors.joining(", ", "{", "}"));
		return "%s%04d%s".formatted(type, json.length(), json).getBytes(StandardCharsets.US_ASCII);
	}

	private static String quote(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		for (char c : text.toCharArray()) {
			switch (c) {
				case '"', '\\' -> quoted.append('\\').append(c);
				case '\n' -> quoted.append("\\n");
				case '\r' -> quoted.append("\\r");
				case '\t' -> quoted.append("\\t");
				case '\b' -> quoted.append("\\b");
				case '\f' -> quoted.append("\\f");
				default -> quoted.append((c < ' ' || c > '~') ? "\\u%04x".formatted((int) c) : c);
			}
		}
		return quoted.append('"').toString();
	}

	/** Reads one frame of a stream and nothing behind it. */
	static ClassicFrame read(InputStream in) throws IOException {
		String type = text(exactly(in, 4));
		if (!TYPES.contains(type)) {
			throw new ClassicClientDied("unknown type " + type);
		}
		String digits = text(exactly(in, 4));
		if (!PYTHON_INT.matcher(digits).matches()) {
			throw new ClassicClientDied("ValueError: no length: " + digits);
		}
		int length = Integer.parseInt(digits.replace("_", "").strip());
		if (length < 0) {
			throw new ClassicClientDied("negative length " + digits);
		}
		return new ClassicFrame(type, parse(exactly(in, length)));
	}

	/** Reads the frame of a datagram, of which the length is not looked at. */
	static ClassicFrame ofDatagram(byte[] datagram) {
		if (datagram.length < 8) {
			throw new ClassicClientDied("datagram of " + datagram.length + " bytes");
		}
		ByteBuffer bytes = ByteBuffer.wrap(datagram);
		byte[] type = new byte[4];
		byte[] length = new byte[4];
		byte[] payload = new byte[datagram.length - 8];
		bytes.get(type).get(length).get(payload);
		if (!TYPES.contains(text(type))) {
			throw new ClassicClientDied("unknown type " + text(type));
		}
		return new ClassicFrame(text(type), parse(payload));
	}

	/** The value of a key, without which the original has a KeyError. */
	JsonNode need(String key) {
		if (!this.payload.isObject() || !this.payload.has(key)) {
			throw new ClassicClientDied("KeyError: '" + key + "' in " + this);
		}
		return this.payload.get(key);
	}

	private static byte[] exactly(InputStream in, int count) throws IOException {
		byte[] bytes = in.readNBytes(count);
		if (bytes.length < count) {
			throw new EOFException("the server closed the connection");
		}
		return bytes;
	}

	private static JsonNode parse(byte[] json) {
		try {
			String text = text(json);
			if (text.isBlank()) {
				throw new ClassicClientDied("JSONDecodeError: nothing");
			}
			return JSON.readTree(text);
		}
		catch (JacksonException ex) {
			throw new ClassicClientDied("JSONDecodeError", ex);
		}
	}

	private static String text(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new ClassicClientDied("UnicodeDecodeError", ex);
		}
	}

}
