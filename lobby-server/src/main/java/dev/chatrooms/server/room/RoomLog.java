package dev.chatrooms.server.room;

import java.util.Set;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log who comes and goes; every one counts, also those the members are spared.
 */
final class RoomLog {

	private static final Logger log = LoggerFactory.getLogger(RoomLog.class);

	private RoomLog() {
	}

	static void note(Decided.Step step, RoomName room) {
		int before = step.before().people();
		int after = step.after().people();
		Seat seat = step.command().seat();
		if (after > before) {
			log.info("{} entered {} from {} ({} here)", step.after().nameOf(seat), room, seat.peer(), after);
		}
		else if (after < before && step.command() instanceof RoomCommand.Expel) {
			Set<AccountName> staying = step.after().members();
			step.before()
				.members()
				.stream()
				.filter((member) -> !staying.contains(member))
				.forEach((member) -> log.info("{} was put out of {} ({} here)", member, room, after));
		}
		else if (after < before) {
			log.info("{} left {} ({} here)", step.before().nameOf(seat), room, after);
		}
	}

}
