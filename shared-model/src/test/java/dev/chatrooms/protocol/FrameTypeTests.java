package dev.chatrooms.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FrameTypeTests {

	@ParameterizedTest
	@EnumSource(FrameType.class)
	void hasACodeOfFourCapitals(FrameType type) {
		assertThat(type.code()).matches("[A-Z]{4}");
		assertThat(FrameType.isKnown(type.code())).isTrue();
	}

	@Test
	void hasOneRowForEachCodeOnEachRoute() {
		List<String> travels = new ArrayList<>();
		for (FrameType type : FrameType.values()) {
			type.routes().forEach((route) -> travels.add(type.code() + " " + route));
		}

		assertThat(travels).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@EnumSource(FrameType.class)
	void isFoundByItsCodeOnItsRoutes(FrameType type) {
		assertThat(type.routes()).isNotEmpty()
			.allSatisfy((route) -> assertThat(FrameType.find(type.code(), route)).contains(type));
	}

	@Test
	void hasOneRowForEachPayloadAndNoOther() {
		List<Class<?>> payloads = records(Payload.class);

		assertThat(Arrays.stream(FrameType.values()).map(FrameType::payload)).containsExactlyInAnyOrderElementsOf(
				payloads.stream().<Class<? extends Payload>>map((kind) -> kind.asSubclass(Payload.class)).toList());
	}

	@ParameterizedTest
	@EnumSource(FrameType.class)
	void sendsRequestsOnlyToServersAndRepliesOnlyToOne(FrameType type) {
		boolean toLobby = LobbyRequest.class.isAssignableFrom(type.payload());
		boolean toRoom = RoomRequest.class.isAssignableFrom(type.payload());
		if (toLobby || toRoom) {
			assertThat(type.routes().contains(Route.TO_LOBBY)).isEqualTo(toLobby);
			assertThat(type.routes().contains(Route.TO_ROOM)).isEqualTo(toRoom);
			assertThat(type.routes()).isSubsetOf(Route.TO_LOBBY, Route.TO_ROOM);
		}
		else if (Reply.class.isAssignableFrom(type.payload())) {
			assertThat(type.routes()).containsAnyOf(Route.FROM_LOBBY, Route.FROM_ROOM)
				.doesNotContain(Route.TO_LOBBY, Route.TO_ROOM);
		}
	}

	@Test
	void knowsTheElevenTypesOfProtocol1ThatAreEverSent() {
		List<String> classic = Arrays.stream(FrameType.values())
			.filter((type) -> type.since() == 1)
			.map(FrameType::code)
			.distinct()
			.toList();

		assertThat(classic).containsExactlyInAnyOrder("LGIN", "LOUT", "CUSR", "JOIN", "CONN", "CHAT", "GOOD", "ERRO",
				"LTRQ", "LTRS", "PREV");
	}

	private static List<Class<?>> records(Class<?> kind) {
		if (kind.isRecord()) {
			return List.of(kind);
		}
		return Arrays.stream(kind.getPermittedSubclasses())
			.flatMap((part) -> records(part).stream())
			.distinct()
			.toList();
	}

}
