package dev.chatrooms.shell.view;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jline.reader.impl.history.DefaultHistory;

/**
 * A history that keeps of each line only what may be kept.
 */
class CommandHistory extends DefaultHistory {

	private final Function<String, Stream<String>> filter;

	CommandHistory(Function<String, Stream<String>> filter) {
		this.filter = filter;
	}

	@Override
	public void add(Instant time, String line) {
		this.filter.apply(line).forEach(kept -> super.add(time, kept));
	}

}
