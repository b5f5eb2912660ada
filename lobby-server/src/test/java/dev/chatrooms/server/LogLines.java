package dev.chatrooms.server;

import java.util.List;

import org.awaitility.Awaitility;
import org.springframework.boot.test.system.CapturedOutput;

/**
 * What the log says about one connection.
 */
public final class LogLines {

	private LogLines() {
	}

	/**
	 * The lines about it but for its coming and going, and that of somebody else whose
	 * connection to the lobby had the same port.
	 */
	public static List<String> about(TestPeer peer, CapturedOutput output) {
		return all(peer, output).stream()
			.filter((line) -> !line.endsWith(" connected") && !line.endsWith(" disconnected"))
			.filter((line) -> !line.matches(".* (entered|made the account|logged in as) .*"))
			.toList();
	}

	/** Waits for a line about it with that word. */
	public static List<String> await(TestPeer peer, CapturedOutput output, String word) {
		return Awaitility.await()
			.atMost(TestPeer.PATIENCE)
			.until(() -> all(peer, output).stream().filter((line) -> line.contains(word)).toList(),
					(lines) -> !lines.isEmpty());
	}

	private static List<String> all(TestPeer peer, CapturedOutput output) {
		return output.getOut().lines().filter((line) -> line.matches(".*" + peer.address() + "\\b.*")).toList();
	}

}
