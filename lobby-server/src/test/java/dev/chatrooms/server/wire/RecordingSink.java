package dev.chatrooms.server.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader that takes what the test lets it take, and remembers it.
 */
final class RecordingSink implements SendQueue.Sink {

	final List<String> written = new ArrayList<>();

	final List<String> ends = new ArrayList<>();

	Runnable onWrite = () -> {
	};

	boolean fails;

	@Override
	public void write(byte[] chunk) throws IOException {
		if (this.fails) {
			throw new IOException("The reader is gone");
		}
		this.written.add(new String(chunk, StandardCharsets.US_ASCII));
		this.onWrite.run();
	}

	@Override
	public void finished() {
		this.ends.add("finished");
	}

	@Override
	public void failed() {
		this.ends.add("failed");
	}

}
