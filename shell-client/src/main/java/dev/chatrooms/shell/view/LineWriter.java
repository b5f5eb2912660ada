package dev.chatrooms.shell.view;

import java.io.Writer;
import java.util.function.Consumer;

/**
 * Gathers characters and passes them on as whole lines at each flush.
 */
class LineWriter extends Writer {

	private final StringBuilder gathered = new StringBuilder();

	private final Consumer<String> lines;

	LineWriter(Consumer<String> lines) {
		this.lines = lines;
	}

	@Override
	public void write(char[] buffer, int offset, int length) {
		this.gathered.append(buffer, offset, length);
	}

	@Override
	public void flush() {
		String text = this.gathered.toString().stripTrailing();
		this.gathered.setLength(0);
		if (!text.isEmpty()) {
			this.lines.accept(text);
		}
	}

	@Override
	public void close() {
		flush();
	}

}
