package dev.chatrooms.shell.doctor;

import java.time.Duration;
import java.time.Instant;

import dev.chatrooms.shell.command.ExitCode;

/**
 * Compares this computer's clock with the server's, which writes the time beside each
 * chat.
 */
class ClockHop implements Hop {

	private static final Duration TOLERABLE = Duration.ofSeconds(30);

	/** Less than that, nobody sees. */
	private static final Duration SMALL = Duration.ofSeconds(1);

	@Override
	public String name() {
		return "clock";
	}

	@Override
	public Finding check(Way way) throws Exception {
		OwnRoom room = way.need(OwnRoom.class, "the server tells the time only in rooms");
		if (!room.isOwn()) {
			return Finding.skipped("Not tried: it would take a chat in a room that others can see.");
		}
		Instant before = Instant.now();
		Instant theirs = room.say("What time is it?").datetime();
		return compare(before, theirs, Instant.now());
	}

	/** The server has read its clock at some time between two readings of ours. */
	static Finding compare(Instant before, Instant theirs, Instant after) {
		Duration half = Duration.between(before, after).abs().dividedBy(2);
		Duration ahead = Duration.between(before.plus(half), theirs);
		String precision = " (to " + Span.words(half) + ")";
		if (ahead.abs().compareTo(SMALL.plus(half)) <= 0) {
			return Finding.works("The server's clock and this one agree" + precision + ".");
		}
		String words = "The server's clock is " + Span.words(ahead) + (ahead.isNegative() ? " behind" : " ahead of")
				+ " this one" + precision + ".";
		if (ahead.abs().compareTo(TOLERABLE.plus(half)) <= 0) {
			return Finding.works(words);
		}
		return Finding.failed(ExitCode.FAILURE, words,
				"Let both set their clocks by the network (NTP). Chat works all the same, but the times beside chats are the server's.");
	}

}
