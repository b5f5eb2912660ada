package dev.chatrooms.shell.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jline.reader.History;

/**
 * What was said in each place, for as long as the program runs; nothing of it is ever
 * written down. Commands are kept as those of the lobby are.
 */
class PlaceHistories {

	private final Function<String, Optional<String>> filter;

	private final Map<String, History> places = new HashMap<>();

	PlaceHistories(Function<String, Optional<String>> filter) {
		this.filter = filter;
	}

	History of(String place) {
		return this.places.computeIfAbsent(place, name -> new CommandHistory(line -> kept(line).stream(), line -> ""));
	}

	/** A command of several lines is none, but may be several with a password. */
	Optional<String> kept(String line) {
		if (!line.startsWith("/") || line.startsWith("//")) {
			return Optional.of(line);
		}
		return line.contains("\n") ? Optional.empty() : this.filter.apply(line.substring(1)).map("/"::concat);
	}

}
