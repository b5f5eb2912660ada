package dev.chatrooms.server.presence;

import dev.chatrooms.model.AccountName;

/**
 * Somebody has gone for good, a guest or an account: the next one of that name is
 * somebody else.
 *
 * @param name who
 */
public record PersonGone(AccountName name) {

}
