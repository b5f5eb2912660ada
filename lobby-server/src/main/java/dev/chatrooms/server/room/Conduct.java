package dev.chatrooms.server.room;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * Who may talk in a room now. Immutable and pure.
 *
 * @param moderators who may always talk, beside the owner
 * @param muted who may not, and until when
 */
public record Conduct(Set<AccountName> moderators, Map<AccountName, Instant> muted) {

	/** Everybody may. */
	public static final Conduct FREE = new Conduct(Set.of(), Map.of());

	/**
	 * Why somebody may not talk, if so.
	 * @param last when this person last talked
	 */
	@Nullable Refusal refusal(AccountName name, RoomSettings settings, @Nullable Instant last, Instant now,
			@Nullable String label) {
		Instant until = this.muted.get(name);
		if (until != null && now.isBefore(until)) {
			return Refusal.of(RefusalCode.MUTED, "You are muted here; nobody heard that.", label);
		}
		if (name.equals(settings.owner()) || this.moderators.contains(name)) {
			return null;
		}
		if (settings.readOnly()) {
			return Refusal.of(RefusalCode.MUTED, "Only moderators talk in this room.", label);
		}
		if (last != null && now.isBefore(last.plusSeconds(settings.slowSeconds()))) {
			return Refusal.of(RefusalCode.TOO_FAST,
					"Wait " + settings.slowSeconds() + " seconds between two chats here; that one was not sent.",
					label);
		}
		return null;
	}

}
