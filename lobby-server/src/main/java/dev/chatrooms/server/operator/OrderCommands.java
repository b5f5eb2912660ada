package dev.chatrooms.server.operator;

import java.time.temporal.ChronoUnit;
import java.util.List;

import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.InvalidChatException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Sanction;
import dev.chatrooms.server.order.Authority;
import dev.chatrooms.server.order.Discipline;
import dev.chatrooms.server.order.RoomKeeper;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/**
 * The commands that keep order among people and rooms.
 */
@Component
class OrderCommands implements CommandGroup {

	private final Announcements announcements;

	private final Discipline discipline;

	private final Authority authority;

	private final RoomKeeper keeper;

	OrderCommands(Announcements announcements, Discipline discipline, Authority authority, RoomKeeper keeper) {
		this.announcements = announcements;
		this.discipline = discipline;
		this.authority = authority;
		this.keeper = keeper;
	}

	@Override
	public List<OperatorCommand> rows() {
		return List.of(
				new OperatorCommand("announce TEXT", "Says something to everybody who is online.", this::announce),
				row(Sanction.KICK, "kick NAME [--room ROOM] [--reason WORDS]",
						"Puts somebody out of the server, or of a room; they may come back."),
				row(Sanction.BAN, "ban NAME [--room ROOM] [--for TIME] [--reason WORDS]",
						"Keeps somebody, or an address, out of the server, or of a room."),
				row(Sanction.UNBAN, "unban NAME [--room ROOM]", "Lets somebody in again."),
				row(Sanction.MUTE, "mute NAME [--room ROOM] [--for TIME] [--reason WORDS]",
						"Lets somebody listen in a room but not talk."),
				row(Sanction.UNMUTE, "unmute NAME [--room ROOM]", "Lets somebody talk again."),
				new OperatorCommand("close ROOM", "Puts everybody out of a room and closes it.", (words, operator) -> {
					RoomName name = new RoomName(words.first());
					this.keeper.close(name, operator.name());
					return "You closed " + name + ".";
				}));
	}

	private OperatorCommand row(Sanction sanction, String usage, String description) {
		return new OperatorCommand(usage, description, (words, operator) -> impose(sanction, words, operator));
	}

	private String impose(Sanction sanction, CommandWords words, Operator operator) {
		Integer seconds = words.option("--for").map((typed) -> seconds(typed, words)).orElse(null);
		RoomName room = words.room().orElse(null);
		var request = new dev.chatrooms.protocol.Discipline(sanction, room, words.first(), seconds,
				words.option("--reason").orElse(null), null);
		return this.discipline.impose(request, (room != null) ? this.authority.room(room, operator.name()) : null,
				operator.name());
	}

	/** A time is typed like 90s, 10m, 2h or 7d. */
	private static int seconds(String typed, CommandWords words) {
		try {
			return Math.toIntExact(DurationStyle.SIMPLE.parse(typed, ChronoUnit.SECONDS).toSeconds());
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			throw words.wrong();
		}
	}

	private String announce(CommandWords words, Operator operator) {
		try {
			return this.announcements.announce(operator.name(), new ChatText(words.first()));
		}
		catch (InvalidChatException ex) {
			throw new RefusedException(Refusal.of(ex, null));
		}
	}

}
