package dev.chatrooms.shell.people;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MenuTests {

	@Test
	void leavesEveryAnswerInItsPlace() {
		assertThat(Menu.answered("msg", "", "hello")).containsExactly("msg", "", "hello");
		assertThat(Menu.answered("msg", "bob", "")).containsExactly("msg", "bob");
		assertThat(Menu.answered("guest", "")).containsExactly("guest");
		assertThat(Menu.answered("list")).containsExactly("list");
	}

}
