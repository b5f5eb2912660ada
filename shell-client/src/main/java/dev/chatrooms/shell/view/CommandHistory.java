package dev.chatrooms.shell.view;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * A history that keeps of each line only what may be kept, and writes to its file, if it
 * has one, only what may be written.
 */
class CommandHistory extends DefaultHistory {

	private final Function<String, Stream<String>> filter;

	private final UnaryOperator<String> written;

	/** What the file has, which may be less than what is remembered. */
	private final History file = new DefaultHistory();

	CommandHistory(Function<String, Stream<String>> filter, UnaryOperator<String> written) {
		this.filter = filter;
		this.written = written;
	}

	@Override
	public void attach(LineReader reader) {
		super.attach(reader);
		this.file.attach(reader);
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
