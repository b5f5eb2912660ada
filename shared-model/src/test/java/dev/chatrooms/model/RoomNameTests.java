package dev.chatrooms.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RoomNameTests {

	@ParameterizedTest
	@ValueSource(strings = { "tea", "#java", "c++", "a,b", "v1.2", "tea-time_5", "お茶" })
	void takesMoreSignsThanAPerson(String text) {
		assertThat(new RoomName(text)).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "tea time", "tea\n", "tea;", "<tea>", "tea\u202E", "tea\uFE0F", "чaй" })
	void refusesWhatAListCouldNotShow(String text) {
		assertThatExceptionOfType(InvalidNameException.class).isThrownBy(() -> new RoomName(text))
			.withMessageStartingWith("A room name ");
	}

	@Test
	void hasUpTo64CodePoints() {
		String longest = "\uD801\uDC00".repeat(64);

		assertThat(new RoomName(longest)).hasToString(longest);
		assertThatExceptionOfType(InvalidNameException.class).isThrownBy(() -> new RoomName("x".repeat(65)));
	}

	@Test
	void isTheSameInAnyCase() {
		RoomName name = new RoomName("#Tea");

		assertThat(name).isEqualTo(new RoomName("#tEA")).hasSameHashCodeAs(new RoomName("#tea"));
		assertThat(name).isNotEqualTo(new RoomName("tea"));
		assertThat(name.text()).isEqualTo("#Tea");
	}

	@Test
	void isTheSameAsALatinNameThatItLooksLike() {
		assertThat(new RoomName("тор")).isEqualTo(new RoomName("top"));
	}

	@Test
	void isNotAPerson() {
		assertThat(new RoomName("ada")).isNotEqualTo(new AccountName("ada"));
	}

}
