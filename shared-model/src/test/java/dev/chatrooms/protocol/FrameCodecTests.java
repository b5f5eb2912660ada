package dev.chatrooms.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FrameCodecTests {

	static final List<Payload> samples = SamplePayloads.ALL;

	@Test
	void hasASampleForEachRow() {
		Set<FrameType> sampled = samples.stream().map(FrameType::of).collect(Collectors.toSet());

		assertThat(sampled).isEqualTo(EnumSet.allOf(FrameType.class));
	}

	@ParameterizedTest
	@FieldSource("samples")
	void readsWhatItWrote(Payload payload) throws IOException {
		for (Route route : FrameType.of(payload).routes()) {
			RawFrame frame = FrameReader.read(FrameCodec.encode(payload));

			assertThat(FrameCodec.decode(frame, route, Payload.class)).isEqualTo(payload);
		}
	}

	@ParameterizedTest
	@EnumSource(FrameType.class)
	void readsEveryRowOnItsOwnRoutesOnly(FrameType type) throws IOException {
		Payload payload = samples.stream().filter((sample) -> FrameType.of(sample) == type).findFirst().orElseThrow();
		RawFrame frame = FrameReader.read(FrameCodec.encode(payload));

		for (Route route : Route.values()) {
			if (FrameType.find(type.code(), route).isEmpty()) {
				assertThat(refusal(frame, route).code()).isEqualTo(RefusalCode.WRONG_PLACE);
			}
		}
	}

	@Test
	void writesHeaderAndJson() {
		byte[] frame = FrameCodec.encode(Say.of("hé", "1"));

		assertThat(new String(frame, StandardCharsets.UTF_8))
			.isEqualTo("CHAT0030{\"contents\":\"hé\",\"label\":\"1\"}");
	}

	@Test
	void writesTimesAsText() {
		byte[] frame = FrameCodec.encode(samples.stream().filter(Posted.class::isInstance).findFirst().orElseThrow());

		assertThat(new String(frame, StandardCharsets.UTF_8)).contains("\"datetime\":\"2026-11-21T12:00:00.123Z\"");
	}

	@Test
	void countsBytesNotCharacters() {
		assertThat(FrameCodec.payloadLength(Say.of("漢😀", "1")))
			.isEqualTo("{\"contents\":\"漢😀\",\"label\":\"1\"}".getBytes(StandardCharsets.UTF_8).length);
	}

	@Test
	void refusesToWriteMoreThanFourDigitsCanSay() {
		int overhead = FrameCodec.payloadLength(Say.of("", "1"));

		assertThat(FrameCodec.encode(Say.of("x".repeat(9999 - overhead), "1"))).hasSize(8 + 9999)
			.startsWith("CHAT9999".getBytes(StandardCharsets.US_ASCII));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> FrameCodec.encode(Say.of("x".repeat(10_000 - overhead), "1")));
	}

	@Test
	void ignoresKeysItDoesNotKnow() {
		String json = "{\"contents\":\"x\",\"colour\":{\"deep\":[1,{\"r\":2}]},\"creator\":\"eve\",\"label\":\"1\"}";

		assertThat(decode("CHAT", json, Route.TO_ROOM)).isEqualTo(new Say("x", "eve", null, null, null, "1"));
	}

	@Test
	void readsARefusalOfANewerServer() {
		Payload refusal = decode("ERRO", "{\"code\":\"too-cold\",\"message\":\"Brr.\"}", Route.FROM_ROOM);

		assertThat(refusal).isEqualTo(new Refusal(null, "Brr.", null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "[]", "[\"x\"]", "\"x\"", "7", "true", "{", "{\"contents\":",
			"{contents:1}", "{'contents':'x'}", "{}", "{\"label\":\"1\"}", "{\"contents\":null}", "{\"contents\":7}",
			"{\"contents\":7.5}", "{\"contents\":true}", "{\"contents\":[\"x\"]}", "{\"contents\":{}}",
			"{\"CONTENTS\":\"x\"}", "{\"contents\":\"x\"} {}", "{\"contents\":\"x\"},", "{\"contents\":\"x\",}",
			"{\"contents\":\"a\nb\"}", "{\"contents\":\"x\",\"label\":7}", "{\"contents\":\"\\x\"}",
			"{\"contents\":NaN}" })
	void refusesJsonThatIsNotAChat(String json) {
		assertThat(refusal("CHAT", json, Route.TO_ROOM).code()).isEqualTo(RefusalCode.BAD_PAYLOAD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"client\":\"x\"}", "{\"version\":null,\"client\":\"x\"}",
			"{\"version\":\"2\",\"client\":\"x\"}", "{\"version\":\"\",\"client\":\"x\"}",
			"{\"version\":true,\"client\":\"x\"}", "{\"version\":[2],\"client\":\"x\"}",
			"{\"version\":99999999999,\"client\":\"x\"}", "{\"version\":1e999999999,\"client\":\"x\"}" })
	void refusesANumberThatIsNone(String json) {
		assertThat(refusal("HELO", json, Route.TO_LOBBY).code()).isEqualTo(RefusalCode.BAD_PAYLOAD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"room\":null}", "{\"room\":7}", "{\"room\":[\"tea\"]}", "{\"room\":{}}",
			"{\"room\":true}" })
	void refusesANameThatIsNoString(String json) {
		assertThat(refusal("JOIN", json, Route.TO_LOBBY).code()).isEqualTo(RefusalCode.BAD_PAYLOAD);
	}

	@Test
	void refusesASnapshotOfLessThanNothing() {
		String json = "{\"room\":\"tea\",\"members\":1,\"epoch\":1,\"sequence\":%d}";

		assertThat(decode("WELC", json.formatted(0), Route.FROM_ROOM)).isInstanceOf(Welcome.class);
		assertThat(refusal("WELC", json.formatted(-1), Route.FROM_ROOM).code()).isEqualTo(RefusalCode.BAD_PAYLOAD);
	}

	@Test
	void saysInWhichWayANameIsBad() {
		Refusal refusal = refusal("JOIN", "{\"room\":\"two words\",\"label\":\"7\"}", Route.TO_LOBBY);

		assertThat(refusal.code()).isEqualTo(RefusalCode.BAD_NAME);
		assertThat(refusal.message()).isEqualTo("A room name has 1 to 64 letters, digits or _ - . , # +");
		assertThat(refusal.label()).isEqualTo("7");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0xFF, 0xC3, 0x80, 0xED })
	void refusesBytesThatAreNoUtf8(int bad) {
		byte[] json = "{\"label\":\"7\",\"contents\":\"x?\"}".getBytes(StandardCharsets.UTF_8);
		json[json.length - 3] = (byte) bad;

		Refusal refusal = refusal(new RawFrame("CHAT", json), Route.TO_ROOM);

		assertThat(refusal.code()).isEqualTo(RefusalCode.BAD_PAYLOAD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"a\":", "{\"contents\":[" })
	void refusesDeepNestingWithoutFallingIn(String opening) {
		String deep = opening.repeat(10_000 / opening.length());

		assertThat(refusal("CHAT", deep, Route.TO_ROOM).code()).isEqualTo(RefusalCode.BAD_PAYLOAD);
		assertThat(refusal("CHAT", "{\"contents\":\"x\",\"junk\":" + deep, Route.TO_ROOM).code())
			.isEqualTo(RefusalCode.BAD_PAYLOAD);
	}

	@Test
	void findsTheLabelOfAFrameThatItRefuses() {
		assertThat(refusal("CHAT", "{\"label\":\"7\"}", Route.TO_ROOM).label()).isEqualTo("7");
		assertThat(refusal("LTRQ", "{\"label\":\"7\"}", Route.TO_ROOM).label()).isEqualTo("7");
		assertThat(refusal("ZZZZ", "{\"label\":\"7\"}", Route.TO_ROOM).label()).isEqualTo("7");
		assertThat(refusal("CHAT", "{\"label\":7}", Route.TO_ROOM).label()).isNull();
		assertThat(refusal("CHAT", "\"label\"", Route.TO_ROOM).label()).isNull();
		assertThat(refusal("CHAT", "", Route.TO_ROOM).label()).isNull();
	}

	@Test
	void tellsAnUnknownTypeFromAFrameInTheWrongPlace() {
		assertThat(refusal("ZZZZ", "{}", Route.TO_ROOM).code()).isEqualTo(RefusalCode.UNKNOWN_TYPE);
		assertThat(refusal("JOIN", "{\"room\":\"tea\"}", Route.TO_ROOM).code()).isEqualTo(RefusalCode.WRONG_PLACE);
		assertThat(refusal("GOOD", "{\"message\":\"x\"}", Route.TO_LOBBY).code()).isEqualTo(RefusalCode.WRONG_PLACE);
	}

	@Test
	void isOfTheKindThatWasAskedFor() {
		RawFrame enter = new RawFrame("ENTR", "{\"ticket\":\"x\"}".getBytes(StandardCharsets.UTF_8));

		RefusedException refused = catchThrowableOfType(RefusedException.class,
				() -> FrameCodec.decode(enter, Route.TO_ROOM, Say.class));

		assertThat(refused.refusal().code()).isEqualTo(RefusalCode.WRONG_PLACE);
	}

	@Test
	void limitsTheLabelToWhatAnAnswerCanRepeat() {
		String longest = "x".repeat(64);

		assertThat(decode("LTRQ", "{\"label\":\"" + longest + "\"}", Route.TO_LOBBY))
			.isEqualTo(new ListRooms(null, longest));
		Refusal refusal = refusal("LTRQ", "{\"label\":\"" + longest + "x\"}", Route.TO_LOBBY);
		assertThat(refusal.code()).isEqualTo(RefusalCode.BAD_PAYLOAD);
		assertThat(refusal.label()).isNull();
	}

	@Test
	void repeatsAnyLabelThatItReads() throws IOException {
		for (String label : List.of("\\ud800", "\\u0000", "\\\"", "\\ud83d\\ude00", "\\u001b[31m")) {
			RawFrame frame = new RawFrame("LTRQ", ("{\"label\":\"" + label + "\"}").getBytes(StandardCharsets.UTF_8));
			ListRooms request = FrameCodec.decode(frame, Route.TO_LOBBY, ListRooms.class);

			byte[] answer = FrameCodec.encode(Done.saying("fine", request.label()));

			assertThat(decoded(FrameReader.read(answer)).label()).isEqualTo(request.label());
		}
	}

	@Test
	void keepsSecretsOutOfWhatIsPrinted() {
		AccountName ada = new AccountName("ada");

		assertThat(new Login(ada, "sesame", null)).asString().doesNotContain("sesame");
		assertThat(new Register(ada, "sesame", null)).asString().doesNotContain("sesame");
		assertThat(new Enter("sesame", null, null)).asString().doesNotContain("sesame");
		assertThat(new Admission(1, "239.0.0.1", 2, null, new RoomName("tea"), "sesame", null)).asString()
			.doesNotContain("sesame");
	}

	private static Done decoded(@Nullable RawFrame answer) {
		assertThat(answer).isNotNull();
		return FrameCodec.decode(answer, Route.FROM_LOBBY, Done.class);
	}

	private static Payload decode(String code, String json, Route route) {
		return FrameCodec.decode(new RawFrame(code, json.getBytes(StandardCharsets.UTF_8)), route, Payload.class);
	}

	private static Refusal refusal(String code, String json, Route route) {
		return refusal(new RawFrame(code, json.getBytes(StandardCharsets.UTF_8)), route);
	}

	private static Refusal refusal(RawFrame frame, Route route) {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> FrameCodec.decode(frame, route, Payload.class));
		return catchThrowableOfType(RefusedException.class, () -> FrameCodec.decode(frame, route, Payload.class))
			.refusal();
	}

}
