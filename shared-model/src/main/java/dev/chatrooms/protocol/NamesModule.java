package dev.chatrooms.protocol;

import java.util.function.Function;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Names and roles are strings in JSON, and only strings.
 */
class NamesModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	NamesModule() {
		addSerializer(AccountName.class, ToStringSerializer.instance);
		addSerializer(RoomName.class, ToStringSerializer.instance);
		addSerializer(Role.class, ToStringSerializer.instance);
		addDeserializer(Role.class, new NameDeserializer<>(Role.class, Role::ofText));
		addDeserializer(AccountName.class, new NameDeserializer<>(AccountName.class, AccountName::new));
		addDeserializer(RoomName.class, new NameDeserializer<>(RoomName.class, RoomName::new));
	}

	private static final class NameDeserializer<N> extends StdDeserializer<N> {

		private final transient Function<String, N> parse;

		NameDeserializer(Class<N> type, Function<String, N> parse) {
			super(type);
			this.parse = parse;
		}

		@Override
		public N deserialize(JsonParser json, DeserializationContext context) {
			if (!json.hasToken(JsonToken.VALUE_STRING)) {
				return context.reportInputMismatch(this, "a name is a string");
			}
			try {
				return this.parse.apply(json.getString());
			}
			catch (IllegalArgumentException ex) {
				throw DatabindException.from(json, ex.getMessage(), ex);
			}
		}

	}

}
