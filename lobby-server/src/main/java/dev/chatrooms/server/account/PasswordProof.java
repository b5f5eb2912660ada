package dev.chatrooms.server.account;

import dev.chatrooms.model.AccountName;

/**
 * Somebody has shown a password that was right at that moment.
 *
 * @param name the name as it was first typed
 * @param hash what was kept of the password then
 */
public record PasswordProof(AccountName name, String hash) {

	/** Without the hash. */
	@Override
	public String toString() {
		return "PasswordProof[" + this.name + "]";
	}

}
