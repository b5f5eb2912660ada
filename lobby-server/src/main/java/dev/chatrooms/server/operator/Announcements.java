package dev.chatrooms.server.operator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.protocol.Announcement;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.audit.Audit;
import dev.chatrooms.server.order.Authority;
import dev.chatrooms.server.presence.Presence;

import org.springframework.stereotype.Service;

/**
 * Says something to everybody who is online. Thread-safe.
 */
@Service
public class Announcements {

	private final Presence presence;

	private final Accounts accounts;

	private final Authority authority;

	private final Audit audit;

	private final OperatorProperties properties;

	Announcements(Presence presence, Accounts accounts, Authority authority, Audit audit,
			OperatorProperties properties) {
		this.presence = presence;
		this.accounts = accounts;
		this.authority = authority;
		this.audit = audit;
		this.properties = properties;
	}

	/**
	 * Says it.
	 * @return a sentence that tells to how many
	 * @throws RefusedException if the actor is no operator
	 */
	public String announce(AccountName actor, ChatText text) {
		this.authority.checkServer(actor);
		this.audit.note(actor.text(), "announced something to all");
		this.presence
			.tellAll(new Announcement(voice(actor), text.value(), Instant.now().truncatedTo(ChronoUnit.MILLIS)));
		int people = this.presence.count();
		return "Told to " + people + ((people == 1) ? " person." : " people.");
	}

	/** Whoever is at the console speaks as the operator, if there is one. */
	private AccountName voice(AccountName actor) {
		return actor.equals(Accounts.CONSOLE) ? this.properties.first().filter(this.accounts::isOperator).orElse(actor)
				: actor;
	}

}
