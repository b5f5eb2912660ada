package dev.chatrooms.shell.view;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceHistoriesTests {

	private final PlaceHistories histories = new PlaceHistories(
			command -> command.startsWith("login") ? Optional.of("login ada") : Optional.empty());

	@Test
	void keepsChatsAsTheyWereSaid() {
		assertThat(this.histories.kept("login ada secret is no way to log in")).isNotEmpty();
		assertThat(this.histories.kept("one\ntwo")).contains("one\ntwo");
		assertThat(this.histories.kept("//shrug")).contains("//shrug");
	}

	@Test
	void keepsCommandsWithoutPasswords() {
		assertThat(this.histories.kept("/login ada secret")).contains("/login ada");
		assertThat(this.histories.kept("/logn ada secret")).isEmpty();
		assertThat(this.histories.kept("/login ada\n/login bob secret")).isEmpty();
	}

	@Test
	void hasOneForEachPlace() {
		this.histories.of("tea").add("about tea");
		this.histories.of("lunch").add("about lunch");

		assertThat(this.histories.of("tea")).singleElement().extracting(entry -> entry.line()).isEqualTo("about tea");
	}

}
