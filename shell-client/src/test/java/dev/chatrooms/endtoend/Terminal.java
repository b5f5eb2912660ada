package dev.chatrooms.endtoend;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;

/**
 * A person's terminal with one program on it: keys in, a screen out.
 */
final class Terminal implements AutoCloseable {

	static final int COLUMNS = 80;

	static final int ROWS = 24;

	private final PtyProcess process;

	private final Screen screen;

	private final StringBuffer transcript = new StringBuffer();

	private final Thread reader;

	/** A terminal of 80 columns and 24 rows. */
	Terminal(List<String> command, Map<String, String> environment) throws IOException {
		this(command, environment, COLUMNS, ROWS);
	}

	Terminal(List<String> command, Map<String, String> environment, int columns, int rows) throws IOException {
		this.screen = new Screen(columns, rows);
		this.process = new PtyProcessBuilder(command.toArray(String[]::new)).setEnvironment(environment)
			.setInitialColumns(columns)
			.setInitialRows(rows)
			.start();
		this.reader = new Thread(this::show, "terminal " + this.process.pid());
		this.reader.setDaemon(true);
		this.reader.start();
	}

	private void show() {
		char[] buffer = new char[8192];
		try (Reader in = new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8)) {
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				String output = new String(buffer, 0, count);
				this.transcript.append(output);
				String answer = this.screen.write(output);
				if (!answer.isEmpty()) {
					type(answer);
				}
			}
		}
		catch (IOException ex) {
			this.transcript.append("[the terminal broke: ").append(ex.getMessage()).append(']');
		}
	}

	/** Types text, without the Enter at its end. */
	void type(String text) throws IOException {
		OutputStream keyboard = this.process.getOutputStream();
		keyboard.write(text.getBytes(StandardCharsets.UTF_8));
		keyboard.flush();
	}

	void press(Key key) throws IOException {
		type(key.sequence(this.screen.hasApplicationKeys()));
	}

	/** Types a line and Enter. */
	void enter(String line) throws IOException {
		type(line);
		press(Key.ENTER);
	}

	/** Pastes lines as an xterm does. */
	void paste(String text) throws IOException {
		String typed = text.replace('\n', '\r');
		type(this.screen.hasMarkedPastes() ? "\u001b[200~" + typed + "\u001b[201~" : typed);
	}

	void resize(int columns, int rows) {
		this.screen.resize(columns, rows);
		this.process.setWinSize(new WinSize(columns, rows));
	}

	/** The rows of the screen from the top, without the blanks at their ends. */
	List<String> screen() {
		return this.screen.lines();
	}

	/** What it looks like now. */
	List<List<Cell>> cells() {
		return this.screen.cells();
	}

	/** The row where the cursor is, without the blanks at its end. */
	String cursorLine() {
		return this.screen.cursorLine();
	}

	/** The rows that have left the screen at its top, and those on it. */
	List<String> scrollback() {
		return this.screen.scrollback();
	}

	/** How often the bell rang. */
	int bells() {
		return this.screen.bells();
	}

	/** Everything that was ever written to the terminal, escape sequences and all. */
	String transcript() {
		return this.transcript.toString();
	}

	/** Waits until one row of the screen contains the text, which may be so already. */
	void awaitScreen(String text) {
		await("\"" + text + "\" on the screen", () -> screen().stream().anyMatch(row -> row.contains(text)));
	}

	/**
	 * Waits until the cursor stands in a row that reads like this: a prompt and what is
	 * typed behind it.
	 */
	void awaitCursorLine(String line) {
		await("the cursor behind \"" + line + "\"", () -> cursorLine().equals(line.stripTrailing()));
	}

	/** Waits until something is to be seen, which may be so already. */
	void await(String what, BooleanSupplier condition) {
		// A screen flickers: what was seen once is not asked for again.
		AtomicBoolean seen = new AtomicBoolean();
		Patience.await(Patience.LIMIT, () -> {
			boolean ended = !this.reader.isAlive();
			seen.set(condition.getAsBoolean());
			return seen.get() || ended;
		}, () -> "Not " + missing(what));
		if (!seen.get()) {
			throw new AssertionError("The program has ended without " + missing(what));
		}
	}

	private String missing(String what) {
		return what + ", but:\n" + this.screen.framed();
	}

	/** Waits until the program has ended by itself and all it wrote is on the screen. */
	int awaitExit() throws InterruptedException {
		if (!this.process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
			throw new AssertionError("The program does not end:\n" + this.screen.framed());
		}
		this.reader.join(Patience.LIMIT.toMillis());
		return this.process.exitValue();
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
