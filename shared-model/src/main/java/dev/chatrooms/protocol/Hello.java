package dev.chatrooms.protocol;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The first frame of a protocol-2 client; a connection that starts otherwise is classic.
 *
 * @param version the newest protocol the client speaks
 * @param client name and version of the program, for the log
 * @param label repeated in the answer
 */
public record Hello(int version, String client, @Nullable String label) implements LobbyRequest {

	public Hello {
		Objects.requireNonNull(client, "client");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.hello(this);
	}

}
