package dev.chatrooms.server.presence;

import dev.chatrooms.model.AccountName;

/**
 * A guest has gone for good: the next one of that name is somebody else.
 *
 * @param name who
 */
public record GuestGone(AccountName name) {

}
