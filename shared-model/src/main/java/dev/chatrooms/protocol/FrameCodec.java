package dev.chatrooms.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chatrooms.model.InvalidNameException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Payload to frame and back. Thread-safe; the only class that knows the JSON library.
 */
public final class FrameCodec {

	private static final JsonMapper JSON = JsonMapper.builder()
		.addModule(new NamesModule())
		.annotationIntrospector(new RequiredKeys())
		.changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.withCoercionConfig(LogicalType.Textual, config -> {
			config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
			config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
			config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
		})
		.withCoercionConfig(LogicalType.Integer,
				config -> config.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
		.build();

	private FrameCodec() {
	}

	/**
	 * The bytes of the frame that carries the payload.
	 * @throws OversizedPayloadException if the payload is larger than a frame may be
	 */
	public static byte[] encode(Payload payload) {
		return encodeAs(FrameType.of(payload), payload);
	}

	/**
	 * The bytes of a frame whose keys are those of another dialect.
	 * @throws OversizedPayloadException if the payload is larger than a frame may be
	 */
	public static byte[] encodeAs(FrameType type, Object payload) {
		byte[] json = JSON.writeValueAsBytes(payload);
		if (json.length > Limits.MAX_PAYLOAD) {
			throw new OversizedPayloadException(type, json.length);
		}
		byte[] frame = new byte[Limits.HEADER + json.length];
		String code = type.code();
		int length = json.length;
		for (int i = 0; i < 4; i++) {
			frame[i] = (byte) code.charAt(i);
			frame[Limits.HEADER - 1 - i] = (byte) ('0' + length % 10);
			length /= 10;
		}
		System.arraycopy(json, 0, frame, Limits.HEADER, json.length);
		return frame;
	}

	/** How many bytes of JSON that makes. */
	public static int payloadLength(Object payload) {
		return JSON.writeValueAsBytes(payload).length;
	}

	/**
	 * The payload of a frame that came on this route.
	 * @param kind the kind of payload that the route carries
	 * @throws RefusedException if the type is unknown or belongs elsewhere, or the JSON
	 * is not what the type asks for
	 */
	public static <P extends Payload> P decode(RawFrame frame, Route route, Class<P> kind) {
		Optional<FrameType> type = FrameType.find(frame.code(), route);
		if (type.isEmpty() || !kind.isAssignableFrom(type.get().payload())) {
			throw refused(FrameType.isKnown(frame.code()) ? RefusalCode.WRONG_PLACE : RefusalCode.UNKNOWN_TYPE, frame);
		}
		try {
			Payload payload = JSON.readValue(frame.payload(), type.get().payload());
			if (payload == null) {
				throw refused(RefusalCode.BAD_PAYLOAD, frame);
			}
			return kind.cast(payload);
		}
		catch (JacksonException ex) {
			if (ex.getCause() instanceof InvalidNameException invalid) {
				throw new RefusedException(Refusal.of(RefusalCode.BAD_NAME, invalid.getMessage(), label(frame)));
			}
			throw refused(RefusalCode.BAD_PAYLOAD, frame);
		}
	}

	private static RefusedException refused(RefusalCode code, RawFrame frame) {
		return new RefusedException(Refusal.of(code, label(frame)));
	}

	/** The label of a frame that is otherwise useless, so that the refusal finds home. */
	private static @Nullable String label(RawFrame frame) {
		try {
			JsonNode label = JSON.readTree(new String(frame.payload(), StandardCharsets.UTF_8)).path("label");
			return (label.isString() && label.stringValue().length() <= Limits.MAX_LABEL) ? label.stringValue() : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
