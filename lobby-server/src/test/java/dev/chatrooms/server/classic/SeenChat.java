package dev.chatrooms.server.classic;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * A chat as the original client shows it: whatever was in the four keys.
 */
public record SeenChat(String creator, String room, String contents, String datetime) {

	private static final List<String> KEYS = List.of("creator", "room", "contents", "datetime");

	static SeenChat of(JsonNode json) {
		for (String key : KEYS) {
			if (!json.isObject() || !json.has(key)) {
				throw new ClassicClientDied("KeyError: '" + key + "' in " + json);
			}
		}
		return new SeenChat(text(json, "creator"), text(json, "room"), text(json, "contents"), text(json, "datetime"));
	}

	private static String text(JsonNode json, String key) {
		JsonNode value = json.get(key);
		return value.isString() ? value.stringValue() : value.toString();
	}

}
