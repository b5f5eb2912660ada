package dev.chatrooms.server.account;

import dev.chatrooms.model.AccountName;

/**
 * Logins of an account have ended that were not logged out: whoever keeps logins without
 * a session ends them, too.
 *
 * @param name whose
 */
public record LoginsEnded(AccountName name) {

}
