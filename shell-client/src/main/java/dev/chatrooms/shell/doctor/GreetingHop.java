package dev.chatrooms.shell.doctor;

import java.util.Objects;
import java.util.concurrent.TimeoutException;

import dev.chatrooms.client.wire.ConnectionLostException;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.shell.command.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * Says HELO and tells what answers: a lobby of which version, or something else.
 */
class GreetingHop implements Hop {

	/** Of whoever takes a connection and says nothing. */
	static final String HANGS = "If that is the port of the lobby, the lobby hangs: whoever runs it should restart it. If not: ";

	static final String WRONG_PORT = "Correct the port (--port or CHATROOMS_PORT): a lobby has 50000, unless its operator chose another.";

	@Override
	public String name() {
		return "greeting";
	}

	@Override
	public Finding check(Way way) throws Exception {
		LobbyLine line = way.need(LobbyLine.class, "there is no connection");
		try {
			LobbyLine.Answer answer = line.greet();
			int version = answer.greeting().version();
			String server = "The server is \"" + answer.greeting().server() + "\", protocol " + version;
			if (version != Limits.PROTOCOL_VERSION) {
				return Finding.failed(ExitCode.UNREACHABLE,
						server + "; this client speaks " + Limits.PROTOCOL_VERSION + ".",
						"Use a client and a server of the same release.");
			}
			way.found(new Greeted());
			return Finding.works(server + "; it answers after " + Span.words(answer.after()) + ".");
		}
		catch (RefusedException ex) {
			return refused(ex.refusal().code(), ex.refusal().message());
		}
		catch (TimeoutException ex) {
			return stranger(way, line, "No greeting comes within " + Span.words(way.patience().limit()) + "; ", HANGS);
		}
		catch (ConnectionLostException ex) {
			String words = line.lastWords();
			return (words != null) ? refused(null, words) : stranger(way, line, "What answers there is no lobby; ", "");
		}
	}

	private static Finding refused(@Nullable RefusalCode code, String words) {
		String advice = switch (Objects.requireNonNullElse(code, RefusalCode.INTERNAL)) {
			case UNSUPPORTED_VERSION -> "Use a client and a server of the same release.";
			case TOO_MANY_CONNECTIONS -> "Close other clients, or ask whoever runs the lobby to allow more (limits).";
			default -> "Try again in a while, or ask whoever runs the lobby.";
		};
		return Finding.failed(ExitCode.UNREACHABLE, "The lobby does not want us: " + words, advice);
	}

	private static Finding stranger(Way way, LobbyLine line, String words, String advice) throws Exception {
		// Some listen to one at a time.
		line.connection().close();
		Stranger stranger = Stranger.at(way);
		return Finding.failed(ExitCode.UNREACHABLE, words + stranger.words() + ".",
				(stranger.isSilent() ? advice : "") + WRONG_PORT);
	}

	/** A lobby that speaks as we do has answered. */
	record Greeted() {
	}

}
