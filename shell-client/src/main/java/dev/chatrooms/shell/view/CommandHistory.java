package dev.chatrooms.shell.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * A history that keeps of each line only what may be kept, and writes to its file, if it
 * has one, only what may be written.
 */
class CommandHistory extends DefaultHistory {

	/** What Java makes of bytes that are no character. */
	private static final char UNREADABLE = '\ufffd';

	/** A backslash that is left over has lost what it stood before. */
	private static final Pattern ESCAPED = Pattern.compile("\\\\.");

	private final Function<String, Stream<String>> filter;

	private final UnaryOperator<String> written;

	private boolean attached;

	/** What the file has, which may be less than what is remembered. */
	private final History file = new DefaultHistory();

	CommandHistory(Function<String, Stream<String>> filter, UnaryOperator<String> written) {
		this.filter = filter;
		this.written = written;
	}

	/** Whatever the file holds, lines can be read afterwards. */
	@Override
	public void attach(LineReader reader) {
		if (!this.attached && reader.getVariable(LineReader.HISTORY_FILE) instanceof Path path && Files.exists(path)) {
			try {
				mend(path);
			}
			catch (IOException ex) {
				reader.getVariables().remove(LineReader.HISTORY_FILE);
			}
		}
		this.attached = true;
		super.attach(reader);
		this.file.attach(reader);
	}

	/** JLine falls over a line that a full disk or a killed program has torn. */
	private static void mend(Path path) throws IOException {
		String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
		String mended = text.lines()
			.filter(CommandHistory::isWhole)
			.map(line -> line + "\n")
			.collect(Collectors.joining());
		if (!mended.equals(text)) {
			Files.writeString(path, mended);
		}
	}

	private static boolean isWhole(String line) {
		return line.indexOf(UNREADABLE) < 0 && !ESCAPED.matcher(line).replaceAll("").endsWith("\\");
	}

	@Override
	public void add(Instant time, String line) {
		this.filter.apply(line).forEach(kept -> {
			super.add(time, kept);
			this.file.add(time, this.written.apply(kept));
		});
	}

	/** Nothing of what is remembered: the file has a history of its own. */
	@Override
	public void save() {
	}

}
