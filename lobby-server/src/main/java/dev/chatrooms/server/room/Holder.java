package dev.chatrooms.server.room;

import java.net.InetAddress;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * Whom a ticket admits.
 *
 * @param name the person
 * @param login tells this login from others of the same person
 * @param from where the ticket was asked for
 */
public record Holder(AccountName name, @Nullable String login, @Nullable InetAddress from) {

	Visitor visitor() {
		return new Visitor(this.name, this.login, this.from);
	}

}
