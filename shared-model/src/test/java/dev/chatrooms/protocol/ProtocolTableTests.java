package dev.chatrooms.protocol;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The document says what the code does.
 */
class ProtocolTableTests {

	private static final Path DOCUMENT = Path.of("..", "src-docs", "protocol.md");

	private static final Map<Type, String> WORDS = Map.ofEntries(Map.entry(int.class, "number"),
			Map.entry(long.class, "number"), Map.entry(Integer.class, "number"), Map.entry(Long.class, "number"),
			Map.entry(Boolean.class, "true or false"), Map.entry(String.class, "text"),
			Map.entry(AccountName.class, "name"), Map.entry(RoomName.class, "room"), Map.entry(Instant.class, "time"),
			Map.entry(boolean.class, "true or false"), Map.entry(Person.class, "person"),
			Map.entry(Style.class, "style"), Map.entry(Role.class, "role"), Map.entry(Sanction.class, "sanction"),
			Map.entry(Ban.class, "ban"), Map.entry(RoomDetail.class, "detail"), Map.entry(Transport.class, "transport"),
			Map.entry(RefusalCode.class, "code"));

	@Test
	void frames() throws IOException {
		List<String> rows = new ArrayList<>();
		rows.add("| type | row | route | keys of the payload | login | since |");
		for (FrameType type : FrameType.values()) {
			rows.add("| %s | %s | %s | %s | %s | %d |".formatted(type.code(), type, routes(type), keys(type.payload()),
					type.needsLogin() ? "yes" : "no", type.since()));
		}

		assertThat(table("frames")).isEqualTo(rows);
	}

	@Test
	void refusals() throws IOException {
		List<String> rows = new ArrayList<>();
		rows.add("| code | sentence | closes |");
		for (RefusalCode code : RefusalCode.values()) {
			rows.add("| %s | %s | %s |".formatted(code.text(), code.sentence(), code.isClosing() ? "yes" : "no"));
		}

		assertThat(table("refusals")).isEqualTo(rows);
	}

	@Test
	void routes() throws IOException {
		assertThat(Files.readAllLines(DOCUMENT)).map((line) -> line.split("\\|"))
			.filteredOn((cells) -> cells.length > 1)
			.map((cells) -> cells[1].strip())
			.containsSubsequence(Arrays.stream(Route.values()).map(Route::label).toList());
	}

	@Test
	void limits() throws IOException {
		assertThat(Files.readString(DOCUMENT)).contains("at most %d bytes".formatted(Limits.MAX_PAYLOAD),
				"at most %d on a page".formatted(Limits.ROOMS_PER_PAGE),
				"| label | %d characters |".formatted(Limits.MAX_LABEL),
				"1 to %d code points: letters, digits, `_ - .` |".formatted(AccountName.MAX_LENGTH),
				"1 to %d code points: letters, digits, `_ - . , # +` |".formatted(RoomName.MAX_LENGTH),
				"1 to %d code points |".formatted(Limits.MAX_PASSWORD));
	}

	@Test
	void recordedSession() throws IOException {
		List<String> lines = Files.readAllLines(DOCUMENT)
			.stream()
			.filter((line) -> line.matches(" {4}[<>] .*"))
			.toList();
		boolean inRoom = false;
		for (String line : lines) {
			RawFrame frame = FrameReader.read(line.substring(6).getBytes(StandardCharsets.UTF_8));
			inRoom = inRoom || frame.code().equals("ENTR");
			boolean sent = line.startsWith("    >");
			Route route = inRoom ? (sent ? Route.TO_ROOM : Route.FROM_ROOM)
					: (sent ? Route.TO_LOBBY : Route.FROM_LOBBY);
			if (FrameType.find(frame.code(), route).isPresent()) {
				Payload payload = FrameCodec.decode(frame, route, Payload.class);
				assertThat(new String(FrameCodec.encode(payload), StandardCharsets.UTF_8)).isEqualTo(line.substring(6));
			}
		}

		assertThat(lines).hasSizeGreaterThan(10);
	}

	private static List<String> table(String name) throws IOException {
		String document = Files.readString(DOCUMENT);
		String between = document.substring(document.indexOf("<!-- " + name + " -->"),
				document.indexOf("<!-- /" + name + " -->"));
		return between.lines().filter((line) -> line.startsWith("|") && !line.startsWith("|-")).toList();
	}

	private static String routes(FrameType type) {
		return type.routes().stream().map(Route::label).collect(Collectors.joining(", "));
	}

	private static String keys(Class<?> payload) {
		return Stream.of(payload.getRecordComponents())
			.map((part) -> "`%s%s` %s".formatted(key(part), isOptional(part) ? "?" : "", word(part.getGenericType())))
			.collect(Collectors.joining(", "));
	}

	private static String key(RecordComponent part) {
		JsonProperty named = part.getAccessor().getAnnotation(JsonProperty.class);
		return (named != null) ? named.value() : part.getName();
	}

	private static boolean isOptional(RecordComponent part) {
		return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private static String word(Type type) {
		if (type instanceof ParameterizedType list) {
			return "list of " + word(list.getActualTypeArguments()[0]);
		}
		if (type == Posted.class || type == Told.class) {
			return ((type == Posted.class) ? FrameType.POSTED : FrameType.TOLD).name();
		}
		return WORDS.get(type);
	}

}
