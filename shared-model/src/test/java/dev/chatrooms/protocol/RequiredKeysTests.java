package dev.chatrooms.protocol;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RequiredKeysTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	static final List<Payload> samples = SamplePayloads.ALL;

	@ParameterizedTest
	@FieldSource("samples")
	void refusesAPayloadThatLacksAKey(Payload payload) throws IOException {
		for (RecordComponent part : payload.getClass().getRecordComponents()) {
			if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
				assertThat(isRefused(payload, json(payload).putNull(key(part)))).as("no %s", part).isTrue();
				assertThat(isRefused(payload, json(payload).without(key(part)))).as("without %s", part).isTrue();
			}
		}
	}

	@ParameterizedTest
	@FieldSource("samples")
	void refusesAListWithAGap(Payload payload) throws IOException {
		for (RecordComponent part : payload.getClass().getRecordComponents()) {
			if (part.getType() == List.class) {
				ObjectNode json = json(payload);
				json.withArray(key(part)).addNull();
				assertThat(isRefused(payload, json)).as("a gap in %s", part).isTrue();
			}
		}
	}

	@ParameterizedTest
	@FieldSource("samples")
	void takesAPayloadThatLacksOnlyWhatItMay(Payload payload) throws IOException {
		ObjectNode json = json(payload);
		for (RecordComponent part : payload.getClass().getRecordComponents()) {
			if (part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
				json.putNull(key(part));
			}
		}

		assertThat(isRefused(payload, json)).isFalse();
	}

	private static ObjectNode json(Payload payload) throws IOException {
		return JSON.readValue(FrameReader.read(FrameCodec.encode(payload)).payload(), ObjectNode.class);
	}

	private static boolean isRefused(Payload payload, ObjectNode json) {
		FrameType type = FrameType.of(payload);
		RawFrame frame = new RawFrame(type.code(), JSON.writeValueAsBytes(json));
		List<RefusedException> refusals = type.routes()
			.stream()
			.map((route) -> catchThrowableOfType(RefusedException.class,
					() -> FrameCodec.decode(frame, route, Payload.class)))
			.toList();
		return refusals.stream().allMatch((ex) -> ex != null && ex.refusal().code() == RefusalCode.BAD_PAYLOAD);
	}

	private static String key(RecordComponent part) {
		JsonProperty named = part.getAccessor().getAnnotation(JsonProperty.class);
		return (named != null) ? named.value() : part.getName();
	}

}
