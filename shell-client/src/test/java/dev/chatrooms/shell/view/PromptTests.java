package dev.chatrooms.shell.view;

import dev.chatrooms.model.AccountName;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PromptTests {

	@Test
	void saysWhoAndWhere() {
		assertThat(Prompt.of(null, "lobby", 0, 80)).isEqualTo("lobby> ");
		assertThat(Prompt.of(new AccountName("ada"), "tea", 0, 80)).isEqualTo("ada@tea> ");
	}

	@Test
	void leavesOutTheNameWhereThereIsNoRoom() {
		assertThat(Prompt.of(new AccountName("ada-augusta-lovelace"), "tea", 0, 40)).isEqualTo("tea> ");
	}

	@Test
	void tellsOfChatsElsewhere() {
		assertThat(Prompt.of(new AccountName("ada"), "tea", 2, 80)).isEqualTo("ada@tea (2)> ");
		assertThat(Prompt.of(new AccountName("ada"), "tea", 2, 20)).isEqualTo("tea (2)> ");
		assertThat(Prompt.of(new AccountName("ada"), "a".repeat(20), 12, 20)).isEqualTo("…aaaa (12)> ");
	}

	@Test
	void showsWhomOneTalksTo() {
		AccountName ada = new AccountName("ada");

		assertThat(Prompt.between(ada, new AccountName("bob"), 0, 80)).isEqualTo("ada -> bob> ");
		assertThat(Prompt.between(ada, new AccountName("bob"), 3, 80)).isEqualTo("ada -> bob (3)> ");
		assertThat(Prompt.between(ada, new AccountName("augusta"), 0, 20)).isEqualTo("-> augusta> ");
	}

	@Test
	void cutsALongRoomNameToHalfALine() {
		String prompt = Prompt.of(new AccountName("ada"), "部屋".repeat(30), 0, 40);

		assertThat(prompt).startsWith("…").endsWith("部屋> ");
		assertThat(new AttributedString(prompt).columnLength()).isBetween(15, 24);
	}

}
