package dev.chatrooms.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * The lines of a stream, collected as they come.
 */
final class Lines {

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final Thread reader;

	Lines(InputStream stream, String name) {
		this.reader = new Thread(() -> collect(stream), name);
		this.reader.setDaemon(true);
		this.reader.start();
	}

	private void collect(InputStream stream) {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			in.lines().forEach(this.lines::add);
		}
		catch (IOException | UncheckedIOException ex) {
			this.lines.add("[the stream broke: " + ex.getMessage() + "]");
		}
	}

	/** The lines so far. */
	List<String> seen() {
		return List.copyOf(this.lines);
	}

	/** All lines; returns at the end of the stream. */
	List<String> toTheEnd() throws InterruptedException {
		this.reader.join(Patience.LIMIT.toMillis());
		return seen();
	}

	/** Waits for the first line that fits, which may be there already. */
	String await(Duration limit, Predicate<String> fits, String what) {
		Patience.await(limit, () -> first(fits).isPresent() || !this.reader.isAlive(), () -> missing(what));
		return first(fits).orElseThrow(() -> new AssertionError(missing(what)));
	}

	private Optional<String> first(Predicate<String> fits) {
		return this.lines.stream().filter(fits).findFirst();
	}

	private String missing(String what) {
		return "There is no line with %s in:%n%s".formatted(what, String.join("\n", this.lines));
	}

}
