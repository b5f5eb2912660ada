package dev.chatrooms.shell.load;

import java.time.Duration;
import java.util.Map;

import dev.chatrooms.client.room.GroupPolicy;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * How many do what, how often and for how long.
 *
 * @param members people in the room
 * @param senders how many of them speak
 * @param rate chats per second, of all senders together
 * @param duration how long is measured
 * @param warmup how long they speak before that
 * @param size of a chat, in characters
 * @param room where, or nothing for a room of its own
 * @param closedLoop whether each sender waits for its last chat instead of keeping to the
 * rate
 * @param group what members make of multicast
 * @param ownSockets whether each member hears the group with a socket of its own
 * @param bare whether to find out what the least costs that anybody could do
 */
record LoadPlan(int members, int senders, double rate, Duration duration, Duration warmup, int size,
		@Nullable RoomName room, boolean closedLoop, GroupPolicy group, boolean ownSockets, boolean bare) {

	/** Run id, number and time need as much. */
	private static final int SMALLEST = 64;

	LoadPlan {
		if (senders > members) {
			throw new CommandFailure(ExitCode.USAGE, "There are more senders than members.");
		}
	}

	/**
	 * Reads the options of the command.
	 * @throws CommandFailure if one of them is out of range
	 */
	static LoadPlan of(Map<String, String> options) {
		String room = options.get("room");
		return new LoadPlan((int) number(options, "members", 20, 1, 20_000),
				(int) number(options, "senders", 2, 1, 1_000), number(options, "rate", 20, 0.01, 100_000),
				seconds(number(options, "seconds", 10, 1, 86_400)), seconds(number(options, "warmup", 2, 0, 3_600)),
				(int) number(options, "size", 200, SMALLEST, ChatText.MAX_CHARACTERS),
				(room != null) ? new RoomName(room) : null, options.containsKey("closed-loop"), group(options),
				options.containsKey("own-sockets"), options.containsKey("bare"));
	}

	private static GroupPolicy group(Map<String, String> options) {
		String transport = options.getOrDefault("transport", "auto");
		return switch (transport) {
			case "tcp" -> GroupPolicy.NEVER;
			case "auto" -> options.containsKey("no-fallback") ? GroupPolicy.ALWAYS : GroupPolicy.WHILE_GOOD;
			default -> throw new CommandFailure(ExitCode.USAGE, "--transport is auto or tcp, not " + transport + ".");
		};
	}

	private static double number(Map<String, String> options, String name, double usual, double least, double most) {
		String given = options.get(name);
		if (given == null) {
			return usual;
		}
		try {
			double number = Double.parseDouble(given);
			if (number >= least && number <= most) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Said below.
		}
		throw new CommandFailure(ExitCode.USAGE,
				"--%s is a number from %s to %s, not %s.".formatted(name, plain(least), plain(most), given));
	}

	private static String plain(double number) {
		return (number == Math.rint(number)) ? Long.toString((long) number) : Double.toString(number);
	}

	private static Duration seconds(double number) {
		return Duration.ofMillis(Math.round(number * 1000));
	}

	/** When the chat of that number is due, in nanoseconds after the first. */
	long due(int number) {
		return Math.round(number * 1e9 / this.rate);
	}

	/** Chats that are due before the warm-up is over. */
	int warmupChats() {
		return chatsIn(this.warmup);
	}

	/** All chats that are due before the end, those of the warm-up included. */
	int chats() {
		return chatsIn(this.warmup.plus(this.duration));
	}

	private int chatsIn(Duration time) {
		return (int) Math.ceil(this.rate * time.toMillis() / 1000);
	}

}
