package dev.chatrooms.client.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.chatrooms.model.Fingerprint;

/**
 * A line of the file of known servers, such as
 * {@code lobby.example.org:50000 SHA256:...}.
 *
 * @param line its number, from 1
 * @param fingerprint what the server showed when it was first met
 */
record KnownServer(int line, Fingerprint fingerprint) {

	/**
	 * Looks for a server. Blank lines and those that begin with # are skipped.
	 * @throws IllegalArgumentException if a line before it is anything else; the message
	 * names it
	 */
	static Optional<KnownServer> find(ServerAddress server, List<String> lines) {
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			if (!line.isEmpty() && !line.startsWith("#")) {
				String[] words = line.split("\\s+");
				Fingerprint fingerprint = fingerprint(words, i + 1);
				if (words[0].equals(name(server))) {
					return Optional.of(new KnownServer(i + 1, fingerprint));
				}
			}
		}
		return Optional.empty();
	}

	/** The line with which a server is remembered. */
	static String line(ServerAddress server, Fingerprint fingerprint) {
		return name(server) + " " + fingerprint;
	}

	private static Fingerprint fingerprint(String[] words, int line) {
		try {
			if (words.length == 2) {
				return new Fingerprint(words[1]);
			}
		}
		catch (IllegalArgumentException ex) {
			// Said below.
		}
		throw new IllegalArgumentException("line %d is not HOST:PORT and a fingerprint".formatted(line));
	}

	private static String name(ServerAddress server) {
		return server.toString().toLowerCase(Locale.ROOT);
	}

}
