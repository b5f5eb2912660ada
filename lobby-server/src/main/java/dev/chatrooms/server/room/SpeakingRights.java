package dev.chatrooms.server.room;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who may talk in one room, and how soon again. Runs on the room's lane only, unless a
 * method says otherwise.
 */
final class SpeakingRights {

	private final Supplier<RoomSettings> settings;

	/** When who last talked, where that matters. */
	private final Map<AccountName, Instant> talked = new HashMap<>();

	private volatile Conduct conduct = Conduct.FREE;

	SpeakingRights(Supplier<RoomSettings> settings) {
		this.settings = settings;
	}

	/** From here on these may talk, and those may not; from any thread. */
	void conduct(Conduct changed) {
		this.conduct = changed;
	}

	/** Why somebody who is served elsewhere may not talk, if so; from any thread. */
	@Nullable Refusal refusal(AccountName speaker) {
		return refusal(speaker, null, null);
	}

	/** The same for a member, who talks now if there is no refusal. */
	@Nullable Refusal take(AccountName speaker, @Nullable String label) {
		Refusal refusal = refusal(speaker, this.talked.get(speaker), label);
		if (refusal == null && this.settings.get().slowSeconds() > 0) {
			this.talked.put(speaker, Instant.now());
		}
		else if (refusal == null) {
			this.talked.clear();
		}
		return refusal;
	}

	private @Nullable Refusal refusal(AccountName speaker, @Nullable Instant last, @Nullable String label) {
		return this.conduct.refusal(speaker, this.settings.get(), last, Instant.now(), label);
	}

}
