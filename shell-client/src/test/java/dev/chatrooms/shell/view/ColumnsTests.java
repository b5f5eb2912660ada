package dev.chatrooms.shell.view;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnsTests {

	@Test
	void areTwoForAWideCharacter() {
		assertThat(Columns.of("tea 茶")).isEqualTo(6);
		assertThat(Columns.ofWidest(Stream.of("tea", "茶茶"))).isEqualTo(4);
		assertThat(Columns.ofWidest(Stream.of())).isZero();
	}

	@Test
	void areFilledWithBlanks() {
		assertThat(Columns.fill("茶", 4)).isEqualTo("茶  ");
		assertThat(Columns.fill("coffee", 4)).isEqualTo("coffee");
	}

}
