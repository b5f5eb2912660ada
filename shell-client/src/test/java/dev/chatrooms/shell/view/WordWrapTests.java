package dev.chatrooms.shell.view;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lines that are wider than the screen.
 */
class WordWrapTests {

	private static final String URL = "https://example.org/" + "a".repeat(40);

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "fits  as it is ", "exactly thirty columns wide..", "two\n\nlines\n" })
	void leavesAloneWhatFits(String text) {
		assertThat(WordWrap.of(text, 30, "  ")).isEqualTo(text);
	}

	@Test
	void breaksAtBlanks() {
		assertThat(WordWrap.of("14:02 ada: the kettle is on, who wants tea?", 30, " ".repeat(8))).isEqualTo("""
				14:02 ada: the kettle is on,
				        who wants tea?""");
	}

	@Test
	void fillsARowToItsLastColumn() {
		assertThat(WordWrap.of("aaaa bbbb ccccc dddd eeee ffff", 25, "")).isEqualTo("aaaa bbbb ccccc dddd eeee\nffff");
		assertThat(WordWrap.of("aaaa bbbb ccccc dddd eeeee ffff", 25, ""))
			.isEqualTo("aaaa bbbb ccccc dddd\neeeee ffff");
	}

	@Test
	void doesNotIndentWhereThatLeavesTooLittle() {
		assertThat(WordWrap.of("twenty columns are few for this", 25, " ".repeat(8)))
			.isEqualTo("twenty columns are few\nfor this");
	}

	@Test
	void leavesToTheTerminalWhatHasNoBlank() {
		assertThat(WordWrap.of("see " + URL, 30, "  ")).isEqualTo("see " + URL);
	}

	@Test
	void goesOnBehindALongWordWhereTheTerminalWouldEndIt() {
		assertThat(WordWrap.of("x".repeat(35) + " 7890 345678901234567890 end", 30, ""))
			.isEqualTo("x".repeat(35) + " 7890 345678901234567890\nend");
	}

	@Test
	void countsWideCharactersTwice() {
		assertThat(WordWrap.of("茶茶茶茶茶 茶茶茶茶茶 茶茶茶茶茶", 25, "")).isEqualTo("茶茶茶茶茶 茶茶茶茶茶\n茶茶茶茶茶");
	}

	@Test
	void goesOnBelowTheSecondColumnOfATable() {
		assertThat(WordWrap.inColumns("""
				transport   multicast (the group is heard)
				           notify [off] [ROOM] rooms say
				no columns here, only a few words""", 32)).isEqualTo("""
				transport   multicast (the group
				            is heard)
				           notify [off] [ROOM]
				           rooms say
				no columns here, only a few
				words""");
	}

	@Test
	void keepsStylesAndSeveralLines() {
		AttributedString styled = new AttributedStringBuilder().append("short\n")
			.styled(AttributedStyle.BOLD, "these words are bold and")
			.append(" wide")
			.toAttributedString();

		AttributedString wrapped = WordWrap.of(styled, 20, "");

		assertThat(wrapped.toString()).isEqualTo("short\nthese words are bold\nand wide");
		assertThat(wrapped.styleAt(6)).isEqualTo(AttributedStyle.BOLD);
		assertThat(wrapped.styleAt(28)).isEqualTo(AttributedStyle.BOLD);
		assertThat(wrapped.styleAt(wrapped.length() - 1)).isEqualTo(AttributedStyle.DEFAULT);
	}

}
