package dev.chatrooms.protocol;

import java.time.Instant;

import dev.chatrooms.model.AccountName;

/**
 * The operator says something to all who are online.
 *
 * @param creator who
 * @param contents the words, cleaned
 * @param datetime when, by the server's clock (ISO 8601, UTC)
 */
public record Announcement(AccountName creator, String contents, Instant datetime) implements LobbyNotice {

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.announced(this);
	}

}
