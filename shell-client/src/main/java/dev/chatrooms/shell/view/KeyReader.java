package dev.chatrooms.shell.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.chatrooms.shell.view.TypedLine.Ending;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Reads commands, chats or answers: each place has a history, and some keys end the line
 * since it goes on elsewhere.
 */
class KeyReader extends MendedLineReader {

	private static final char BELL = '\u0007';

	/** As xterm sends them, and as those do that put an escape before the arrow. */
	private static final String[] ALT_RIGHT = { "\u001b[1;3C", "\u001b\u001b[C", "\u001b\u001bOC" };

	private static final String[] ALT_LEFT = { "\u001b[1;3D", "\u001b\u001b[D", "\u001b\u001bOD" };

	private static final int MOST_REMEMBERED = 1000;

	private @Nullable Ending ending;

	private @Nullable PlaceHistories histories;

	private BooleanSupplier released = () -> false;

	/**
	 * A reader of commands, with a history that is kept in a file.
	 * @param policy what of a line may be kept
	 * @param words what the last word of a line can become
	 */
	static KeyReader forCommands(Terminal terminal, HistoryPolicy policy, Function<String, List<Completion>> words) {
		KeyReader reader = new KeyReader(terminal, true);
		reader.setCompleter(new WordCompleter(words));
		StateFiles.history(System.getenv()).ifPresent(file -> {
			reader.setVariable(HISTORY_FILE, file);
			reader.setVariable(HISTORY_SIZE, MOST_REMEMBERED);
			reader.setVariable(HISTORY_FILE_SIZE, MOST_REMEMBERED);
		});
		// Several lines that were pasted are as many commands.
		CommandHistory history = new CommandHistory(
				line -> line.lines().flatMap(command -> policy.remembered(command).stream()), policy::written);
		reader.setHistory(history);
		// Otherwise the first line would read the file, which a release would interrupt.
		history.attach(reader);
		return reader;
	}

	/** A reader of chats, which leaves nothing of a line on the screen or on disk. */
	static KeyReader forChats(Terminal terminal, Function<String, Optional<String>> historyFilter,
			Function<String, List<Completion>> words) {
		KeyReader reader = new KeyReader(terminal, true);
		reader.histories = new PlaceHistories(historyFilter);
		reader.setCompleter(new WordCompleter(words));
		reader.setOpt(Option.ERASE_LINE_ON_FINISH);
		return reader;
	}

	/** For answers, or for lines. */
	KeyReader(Terminal terminal, boolean forLines) {
		super(terminal, forLines);
		bindKeys();
	}

	private void bindKeys() {
		getWidgets().put("next-room", () -> end(Ending.NEXT));
		getWidgets().put("previous-room", () -> end(Ending.PREVIOUS));
		KeyMap<Binding> keys = getKeyMaps().get(MAIN);
		keys.bind(new Reference("next-room"), ALT_RIGHT);
		keys.bind(new Reference("previous-room"), ALT_LEFT);
		// Of a paste with many rows, too, not just one of them.
		keys.bind(new Reference(KILL_BUFFER), KeyMap.ctrl('U'));
		for (String arrow : new String[] { "\u001b[A", "\u001bOA" }) {
			keys.bind(new Reference(UP_LINE_OR_HISTORY), arrow);
		}
		for (String arrow : new String[] { "\u001b[B", "\u001bOB" }) {
			keys.bind(new Reference(DOWN_LINE_OR_HISTORY), arrow);
		}
	}

	/**
	 * Erases what is typed also if that says, when it is interrupted, that it goes on.
	 */
	void eraseIf(BooleanSupplier released) {
		this.released = released;
	}

	/** Goes on with the history of that place. */
	void remember(String place) {
		if (this.histories != null) {
			setHistory(this.histories.of(place));
		}
	}

	@Override
	String readLine(Supplier<String> prompts, @Nullable Character mask, String typed) {
		this.ending = null;
		return super.readLine(prompts, mask, typed);
	}

	/** What ended the line that was interrupted. */
	Ending ending() {
		return Objects.requireNonNullElse(this.ending, Ending.INTERRUPTED);
	}

	private boolean end(Ending how) {
		if (isForLines()) {
			this.ending = how;
			this.state = State.INTERRUPT;
		}
		return true;
	}

	@Override
	protected boolean editAndExecute() {
		return end(Ending.EDIT);
	}

	/** Rings the bell, which moves nothing on the screen. */
	void ring() {
		this.lock.lock();
		try {
			getTerminal().writer().write(BELL);
			getTerminal().flush();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public boolean isSet(Option option) {
		return (option == Option.ERASE_LINE_ON_FINISH && goesOnElsewhere()) || super.isSet(option);
	}

	/** Such a line does not stay here, unless Enter came first. */
	private boolean goesOnElsewhere() {
		return this.ending != null || (this.state != State.DONE && this.released.getAsBoolean());
	}

}
