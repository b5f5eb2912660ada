package dev.chatrooms.shell.view;

import dev.chatrooms.model.AccountName;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PromptTests {

	@Test
	void saysWhoAndWhere() {
		assertThat(Prompt.of(null, "lobby", 80)).isEqualTo("lobby> ");
		assertThat(Prompt.of(new AccountName("ada"), "tea", 80)).isEqualTo("ada@tea> ");
	}

	@Test
	void leavesOutTheNameWhereThereIsNoRoom() {
		assertThat(Prompt.of(new AccountName("ada-augusta-lovelace"), "tea", 40)).isEqualTo("tea> ");
	}

	@Test
	void cutsALongRoomNameToHalfALine() {
		String prompt = Prompt.of(new AccountName("ada"), "部屋".repeat(30), 40);

		assertThat(prompt).startsWith("…").endsWith("部屋> ");
		assertThat(new AttributedString(prompt).columnLength()).isBetween(15, 24);
	}

}
