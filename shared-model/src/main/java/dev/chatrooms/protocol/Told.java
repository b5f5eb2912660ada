package dev.chatrooms.protocol;

import java.time.Instant;

import dev.chatrooms.model.AccountName;

/**
 * Somebody said something to this person alone. It is kept until {@link Collect} says
 * that it was shown.
 *
 * @param id the number of the message, unique in the lobby
 * @param creator who
 * @param to whom
 * @param contents the words, cleaned
 * @param datetime when, by the server's clock (ISO 8601, UTC)
 */
public record Told(long id, AccountName creator, AccountName to, String contents,
		Instant datetime) implements LobbyNotice {

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.told(this);
	}

	/** Without the words and the people, which are nobody's business in a log. */
	@Override
	public String toString() {
		return "Told[" + this.id + "]";
	}

}
