package dev.chatrooms.protocol;

import dev.chatrooms.model.AccountName;

/**
 * Somebody has come online, or has gone.
 *
 * @param creator who
 * @param online whether this person is online now
 * @param people how many are online now
 */
public record PresenceChanged(AccountName creator, boolean online, int people) implements LobbyNotice {

	@Override
	public <R> R accept(Cases<R> cases) {
		return cases.presence(this);
	}

}
