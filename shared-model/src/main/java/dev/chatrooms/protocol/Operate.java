package dev.chatrooms.protocol;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A command line for the operator's console, typed by an operator elsewhere.
 *
 * @param line the command and its words, as typed
 * @param label repeated in the answer
 */
public record Operate(String line, @Nullable String label) implements LobbyRequest {

	public Operate {
		Objects.requireNonNull(line, "line");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.operate(this);
	}

	/** Without the words. */
	@Override
	public String toString() {
		return "Operate[]";
	}

}
