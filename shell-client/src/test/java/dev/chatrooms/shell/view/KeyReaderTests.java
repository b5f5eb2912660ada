package dev.chatrooms.shell.view;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jline.reader.UserInterruptException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeyReaderTests extends LinesAtATerminal {

	private static final String ALT_RIGHT = "\u001b[1;3C";

	@Test
	void deletesAllThatWasPastedAndBringsItBack() throws IOException {
		String delete = "\u0015";
		String yank = "\u0019";

		assertThat(read(lines(), pasted("one\rtwo") + delete + "x" + yank + ENTER)).isEqualTo("xone\ntwo");
	}

	@Test
	void endsALineWithTheKeysThatGoElsewhere() {
		KeyReader reader = lines();

		assertThatExceptionOfType(UserInterruptException.class).isThrownBy(() -> read(reader, "half" + ALT_RIGHT))
			.satisfies(end -> assertThat(end.getPartialLine()).isEqualTo("half"));
		assertThat(reader.ending()).isEqualTo(TypedLine.Ending.NEXT);
		assertThatExceptionOfType(UserInterruptException.class).isThrownBy(() -> read(reader, "\u0018\u0005"));
		assertThat(reader.ending()).isEqualTo(TypedLine.Ending.EDIT);
	}

	@Test
	void erasesALineThatIsReleasedAndNotOneThatIsGivenUp() throws Exception {
		AtomicBoolean released = new AtomicBoolean(true);
		KeyReader reader = lines();
		reader.eraseIf(released::get);

		assertThat(interrupted(reader, "join te")).isEqualTo("interrupted: join te");
		assertThat(drawn()).doesNotContain("\n");
		released.set(false);
		assertThat(interrupted(reader, "join te")).isEqualTo("interrupted: join te");
		assertThat(drawn()).contains("\n");
		released.set(true);
		this.screen.reset();
		read(reader, "join tea" + ENTER);
		assertThat(drawn()).contains("\n");
	}

	@Test
	void doesNotGoElsewhereInTheMiddleOfAQuestion() throws IOException {
		assertThat(read(new KeyReader(this.terminal, false), "se" + ALT_RIGHT + "\u0018\u0005cret" + ENTER))
			.isEqualTo("secret");
	}

	@Test
	void goesThroughTheHistoryLineByLine() throws IOException {
		KeyReader reader = KeyReader.forChats(this.terminal, command -> Optional.empty(), typed -> List.of());
		reader.remember("tea");
		read(reader, "one" + ENTER);
		read(reader, "two" + ENTER);
		String up = "\u001b[A";

		assertThat(read(reader, "o" + up + up + ENTER)).isEqualTo("one");
		reader.remember("lunch");
		assertThat(read(reader, "new" + up + ENTER)).isEqualTo("new");
	}

}
