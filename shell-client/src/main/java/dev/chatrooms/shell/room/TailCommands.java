package dev.chatrooms.shell.room;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.hook.Hooks;
import dev.chatrooms.shell.json.ChatRow;
import dev.chatrooms.shell.view.EventRenderer;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * A room as a stream of chats, for pipes.
 */
@Commands
class TailCommands {

	private static final int USUAL = 10;

	private final ShortVisits visits;

	private final PastChats past;

	private final Rooms rooms;

	private final Hooks hooks;

	private final Screen screen;

	TailCommands(ShortVisits visits, PastChats past, Rooms rooms, Hooks hooks, Screen screen) {
		this.visits = visits;
		this.past = past;
		this.rooms = rooms;
		this.hooks = hooks;
		this.screen = screen;
	}

	@Command(name = "tail", group = "6 scripts", description = "Print what is said in a room, as it is said.",
			help = """
					tail ROOM [--since TIME] [--count NUMBER]
					Enters a room that is there, prints its last 10 chats and then each as it comes, until Ctrl-C. --since prints
					those said since then instead, --count no more than that many; with --count 0 only what comes.
					TIME is like 2h (ago), 14:00, 2026-11-21 or 2026-11-21T14:00.
					Example: tail tea --since 2h""")
	void tail(@Argument(index = 0) String name, @Option(longName = "since") @Nullable String since,
			@Option(longName = "count") @Nullable String count) {
		RoomName room = new RoomName(name);
		boolean all = since == null || since.isEmpty();
		Instant from = all ? Instant.MIN : PointInTime.of(since, ZonedDateTime.now());
		long most = (count == null || count.isEmpty()) ? (all ? USUAL : Long.MAX_VALUE) : number(count);
		if (this.rooms.whereabouts().rooms().contains(room)) {
			throw new CommandFailure(ExitCode.NOT_PERMITTED,
					"You are in " + room + " already; its chats are shown as they come.");
		}
		Tail tail = new Tail(this.screen::talk);
		this.visits.during(room, tail, visit -> {
			EventRenderer lines = new EventRenderer(this.screen.look(), visit.you(), this.rooms.day());
			print(this.past.last(room, tail.head() + 1, most, from).chats(), lines);
			follow(tail, visit, lines);
		});
	}

	private void follow(Tail tail, RoomVisit visit, EventRenderer lines) {
		while (!this.screen.isGone()) {
			this.visits.await(tail.news());
			List<Posted> chats = tail.take();
			print(chats, lines);
			this.past.heard(chats).forEach(chat -> this.hooks.said(chat, visit.you()));
		}
	}

	/** Stops where nobody reads any more. */
	private void print(List<Posted> chats, EventRenderer lines) {
		for (Posted chat : this.past.heard(chats)) {
			if (this.screen.isGone()) {
				return;
			}
			this.screen.event(ChatRow.of(chat), lines.posted(chat));
		}
	}

	private static long number(String typed) {
		if (!typed.matches("[0-9]{1,18}")) {
			throw new CommandFailure(ExitCode.USAGE, "--count is a number, not " + typed + ".");
		}
		return Long.parseLong(typed);
	}

}
