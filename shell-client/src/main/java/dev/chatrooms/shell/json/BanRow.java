package dev.chatrooms.shell.json;

import java.time.Instant;

import dev.chatrooms.protocol.Ban;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is kept out, or not heard.
 *
 * @param name the name or address
 * @param sanction {@code ban} or {@code mute}
 * @param room where; nothing for the whole server
 * @param by who decided it
 * @param reason why
 * @param until when it ends, if it does
 */
public record BanRow(String name, String sanction, @Nullable String room, String by, @Nullable String reason,
		@Nullable Instant until) implements Row {

	/** The row of a ban. */
	public static BanRow of(Ban ban) {
		return new BanRow(ban.target(), ban.sanction().text(), (ban.room() != null) ? ban.room().text() : null,
				ban.creator().text(), ban.reason(), ban.until());
	}

	@Override
	public String type() {
		return "ban";
	}

}
