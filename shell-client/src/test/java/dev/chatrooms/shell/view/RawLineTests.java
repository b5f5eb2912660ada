package dev.chatrooms.shell.view;

import org.jline.reader.ParsedLine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RawLineTests {

	@Test
	void neverAsksForMoreInput() {
		ParsedLine line = RawLine.PARSER.parse("don't say \"x\\", 13);

		assertThat(line.line()).isEqualTo("don't say \"x\\");
		assertThat(RawLine.PARSER.isEscapeChar('\\')).isFalse();
	}

	@Test
	void knowsTheWordAtTheCursor() {
		ParsedLine line = RawLine.PARSER.parse("help jo", 7);

		assertThat(line.word()).isEqualTo("jo");
		assertThat(line.wordIndex()).isEqualTo(1);
		assertThat(line.wordCursor()).isEqualTo(2);
	}

	@Test
	void findsNoWordAfterABlank() {
		assertThat(RawLine.PARSER.parse("help ", 5).word()).isEmpty();
		assertThat(RawLine.PARSER.parse("", 0).word()).isEmpty();
	}

}
