package dev.chatrooms.shell.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.awaitility.Awaitility;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeyReaderTests {

	private static final String ENTER = "\r";

	private static final String START_OF_PASTE = "\u001b[200~";

	private static final String END_OF_PASTE = "\u001b[201~";

	private static final String ALT_RIGHT = "\u001b[1;3C";

	private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

	private LineDisciplineTerminal terminal;

	@BeforeEach
	void open() throws IOException {
		this.terminal = new LineDisciplineTerminal("test", "xterm", this.screen, StandardCharsets.UTF_8);
		this.terminal.setSize(new Size(80, 24));
		this.terminal.enterRawMode();
	}

	@AfterEach
	void close() throws IOException {
		this.terminal.close();
	}

	private static String pasted(String text) {
		return START_OF_PASTE + text + END_OF_PASTE;
	}

	private void type(String keys) throws IOException {
		this.terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
	}

	private String read(KeyReader reader, String keys) throws IOException {
		type(keys);
		return reader.readLine(() -> "> ", null, "");
	}

	private KeyReader lines() {
		return new KeyReader(this.terminal, true);
	}

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
	void deletesAllThatWasPastedAndBringsItBack() throws IOException {
		String delete = "\u0015";
		String yank = "\u0019";

		assertThat(read(lines(), pasted("one\rtwo") + delete + "x" + yank + ENTER)).isEqualTo("xone\ntwo");
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

	private String interrupted(KeyReader reader, String typed) throws Exception {
		this.screen.reset();
		CompletableFuture<String> line = new CompletableFuture<>();
		Thread typing = startReading(reader, line);
		type(typed);
		typing.interrupt();
		return line.get(10, TimeUnit.SECONDS);
	}

	@Test
	void doesNotGoElsewhereInTheMiddleOfAQuestion() throws IOException {
		assertThat(read(new KeyReader(this.terminal, false), "se" + ALT_RIGHT + "\u0018\u0005cret" + ENTER))
			.isEqualTo("secret");
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

	private CompletableFuture<String> readInBackground(KeyReader reader) {
		CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> reader.readLine(() -> "> ", null, ""));
		Awaitility.await().until(() -> prompts() == 1);
		return line;
	}

	/** Reads a line that is to be interrupted. */
	private Thread startReading(KeyReader reader, CompletableFuture<String> line) {
		Thread typing = new Thread(() -> {
			try {
				line.complete(reader.readLine(() -> "> ", null, ""));
			}
			catch (UserInterruptException ex) {
				line.complete("interrupted: " + ex.getPartialLine());
			}
		});
		typing.start();
		Awaitility.await().until(() -> prompts() == 1);
		return typing;
	}

	private String drawn() {
		return this.screen.toString(StandardCharsets.UTF_8);
	}

	/** How often the prompt was drawn. */
	private int prompts() {
		return drawn().split("> ", -1).length - 1;
	}

}
