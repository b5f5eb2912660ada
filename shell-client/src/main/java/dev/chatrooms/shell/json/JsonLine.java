package dev.chatrooms.shell.json;

import java.util.Map;

import dev.chatrooms.model.CleanText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes rows. A key is always there, with {@code null} for what is not known; text is as
 * clean as on a screen, whoever it is from.
 */
public final class JsonLine {

	private static final JsonMapper JSON = JsonMapper.builder()
		.addModule(new SimpleModule().addSerializer(String.class, new CleanStrings()))
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.build();

	private JsonLine() {
	}

	/** The row on one line. */
	public static String of(Row row) {
		return JSON.writeValueAsString(row);
	}

	/** What is on the line, key by key. */
	public static Map<String, Object> keys(Row row) {
		return JSON.convertValue(row, new TypeReference<Map<String, Object>>() {
		});
	}

	private static final class CleanStrings extends StdSerializer<String> {

		CleanStrings() {
			super(String.class);
		}

		@Override
		public void serialize(String text, JsonGenerator json, SerializationContext context) {
			json.writeString(CleanText.of(text));
		}

	}

}
