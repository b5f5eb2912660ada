package dev.chatrooms.shell.view;

import dev.chatrooms.model.AccountName;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PromptTests {

	@Test
	void saysWhoAndWhere() {
		assertThat(Prompt.of(null, "lobby", Unread.NOTHING, 80)).isEqualTo("lobby> ");
		assertThat(Prompt.of(new AccountName("ada"), "tea", Unread.NOTHING, 80)).isEqualTo("ada@tea> ");
	}

	@Test
	void leavesOutTheNameWhereThereIsNoRoom() {
		assertThat(Prompt.of(new AccountName("ada-augusta-lovelace"), "tea", Unread.NOTHING, 40)).isEqualTo("tea> ");
	}

	@Test
	void tellsOfChatsElsewhere() {
		assertThat(Prompt.of(new AccountName("ada"), "tea", new Unread(2, 0), 80)).isEqualTo("ada@tea (2)> ");
		assertThat(Prompt.of(new AccountName("ada"), "tea", new Unread(2, 0), 20)).isEqualTo("tea (2)> ");
		assertThat(Prompt.of(new AccountName("ada"), "a".repeat(20), new Unread(12, 0), 20)).isEqualTo("…aaaa (12)> ");
	}

	@Test
	void tellsHowManyOfThemAreForOne() {
		AccountName ada = new AccountName("ada");
		Unread unread = new Unread(3, 1);

		assertThat(Prompt.of(ada, "tea", unread, 80)).isEqualTo("ada@tea (3, 1 for you)> ");
		assertThat(Prompt.between(ada, new AccountName("bob"), unread, 80)).isEqualTo("ada -> bob (3, 1 for you)> ");
	}

	@Test
	void shortensTheNewsWhereThereIsNoRoom() {
		AccountName ada = new AccountName("ada");
		Unread unread = new Unread(3, 1);

		assertThat(Prompt.of(ada, "tea", unread, 40)).isEqualTo("ada@tea (3 @1)> ");
		assertThat(Prompt.of(ada, "tea-at-five", unread, 40)).isEqualTo("tea-at-five (3 @1)> ");
		assertThat(Prompt.of(ada, "a-room-with-quite-a-long-name", unread, 40)).isEqualTo("…-a-long-name (3 @1)> ")
			.hasSizeLessThanOrEqualTo(22);
	}

	@Test
	void showsWhomOneTalksTo() {
		AccountName ada = new AccountName("ada");

		assertThat(Prompt.between(ada, new AccountName("bob"), Unread.NOTHING, 80)).isEqualTo("ada -> bob> ");
		assertThat(Prompt.between(ada, new AccountName("bob"), new Unread(3, 0), 80)).isEqualTo("ada -> bob (3)> ");
		assertThat(Prompt.between(ada, new AccountName("augusta"), Unread.NOTHING, 20)).isEqualTo("-> augusta> ");
	}

	@Test
	void cutsALongRoomNameToHalfALine() {
		String prompt = Prompt.of(new AccountName("ada"), "部屋".repeat(30), Unread.NOTHING, 40);

		assertThat(prompt).startsWith("…").endsWith("部屋> ");
		assertThat(new AttributedString(prompt).columnLength()).isBetween(15, 24);
	}

}
