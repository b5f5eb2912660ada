package dev.chatrooms.shell.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MendedLineReaderTests extends LinesAtATerminal {

	@Test
	void takesPastesTogetherUntilEnter() throws IOException {
		assertThat(read(lines(), pasted("one\r\ntwo\r") + pasted("three\r\r") + "!" + ENTER))
			.isEqualTo("one\ntwothree!");
	}

	@Test
	void takesNothingOutOfAPasteForAKey() throws IOException {
		String keys = "\u0004\u0018\u0005\u001b[A\tx\u001b[2J";

		assertThat(read(lines(), "a" + pasted(keys + "\u009b") + "b" + ENTER)).isEqualTo("a\txb");
	}

	@Test
	void keepsTheWholeOfAPasteThatIsInterrupted() throws Exception {
		CompletableFuture<String> line = new CompletableFuture<>();
		Thread typing = startReading(lines(), line);
		type("x" + START_OF_PASTE + "one\rtw");

		typing.interrupt();
		Awaitility.await().until(() -> !typing.isInterrupted());
		type("o\rthree\r" + END_OF_PASTE);

		assertThat(line.get(10, TimeUnit.SECONDS)).isEqualTo("interrupted: xone\ntwo\nthree");
	}

	@Test
	void keepsAPastedAnswerOnOneLine() throws IOException {
		assertThat(read(new KeyReader(this.terminal, false), pasted("yes\rno\r") + ENTER)).isEqualTo("yes no");
	}

	@Test
	void forgetsWhatAnInterruptedSearchFound() throws Exception {
		KeyReader reader = KeyReader.forChats(this.terminal, command -> Optional.empty(), typed -> List.of());
		reader.remember("tea");
		read(reader, "an old chat" + ENTER);
		this.screen.reset();
		CompletableFuture<String> line = new CompletableFuture<>();
		Thread typing = startReading(reader, line);
		String search = "\u0012";
		type("new" + search + "old");
		Awaitility.await().until(() -> drawn().contains("chat"));

		typing.interrupt();

		assertThat(line.get(10, TimeUnit.SECONDS)).isEqualTo("interrupted: new");
	}

	@Test
	void outlivesAMenuForWhichThereIsNoRoom() throws IOException {
		KeyReader reader = KeyReader.forChats(this.terminal, command -> Optional.empty(),
				typed -> List.of(new Completion("tea", true), new Completion("ted", true)));
		String asHighAsTheTerminal = "row\n".repeat(23) + "t";

		String read = read(reader, pasted(asHighAsTheTerminal) + "\t\t\t\t!" + ENTER);

		assertThat(read).startsWith(asHighAsTheTerminal).endsWith("!");
	}

	@Test
	void drawsThePromptOfTheMomentWhenTheLineAppears() throws IOException {
		List<String> news = new ArrayList<>();
		KeyReader reader = lines();
		reader.setHistory(new DefaultHistory() {
			@Override
			public void attach(LineReader line) {
				news.add("a chat");
			}
		});
		type(ENTER);

		reader.readLine(() -> news.size() + " unread> ", null, "");

		assertThat(drawn()).contains("1 unread> ").doesNotContain("0 unread> ");
	}

	@Test
	void noticesANewSizeBeforeItsSignalComes() throws Exception {
		KeyReader reader = lines();
		CompletableFuture<String> line = readInBackground(reader);

		this.terminal.setSize(new Size(40, 24));
		reader.printAbove(new AttributedString("news"));
		int drawn = prompts();
		this.terminal.raise(Signal.WINCH);

		assertThat(drawn).isGreaterThan(1);
		assertThat(prompts()).isEqualTo(drawn);
		type(ENTER);
		assertThat(line.get(10, TimeUnit.SECONDS)).isEmpty();
	}

	@Test
	void drawsNothingForASizeThatComesBehindTheLine() throws Exception {
		KeyReader reader = lines();
		CompletableFuture<String> line = readInBackground(reader);
		type(ENTER);
		assertThat(line.get(10, TimeUnit.SECONDS)).isEmpty();
		String drawn = drawn();

		this.terminal.setSize(new Size(40, 24));
		reader.handleSignal(Signal.WINCH);

		assertThat(drawn()).isEqualTo(drawn);
	}

	@Test
	void marksPastesAgainAfterAStop() throws Exception {
		CompletableFuture<String> line = readInBackground(lines());

		this.terminal.raise(Signal.CONT);

		assertThat(drawn()).contains(LineReaderImpl.BRACKETED_PASTE_ON);
		type(ENTER);
		assertThat(line.get(10, TimeUnit.SECONDS)).isEmpty();
	}

	@Test
	void leavesAStopThatComesBehindTheLineToWhoeverHasTheTerminal() throws Exception {
		RawTerminal raw = new RawTerminal(this.terminal);
		KeyReader reader = lines();
		read(reader, ENTER);
		this.screen.reset();

		reader.handleSignal(Signal.CONT);

		assertThat(drawn()).isEqualTo(LineReaderImpl.BRACKETED_PASTE_ON);
		raw.giveBack();
	}

	@Test
	void beginsTheNextLineWithItsFirstLetter() throws Exception {
		KeyReader reader = lines();
		String escape = "\u001b";

		assertThat(interrupted(reader, "a" + escape)).isEqualTo("interrupted: a");
		assertThat(read(reader, "lunch" + ENTER)).isEqualTo("lunch");
	}

}
