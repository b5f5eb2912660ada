package dev.chatrooms.shell.room;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Ban;
import dev.chatrooms.protocol.BanList;
import dev.chatrooms.protocol.Discipline;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.ListBans;
import dev.chatrooms.protocol.Sanction;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.json.BanRow;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Keeping order in a room, or, for operators, on the server.
 */
@Commands
class OrderCommands {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

	private final LobbyLink lobby;

	private final Rooms rooms;

	private final Screen screen;

	OrderCommands(LobbyLink lobby, Rooms rooms, Screen screen) {
		this.lobby = lobby;
		this.rooms = rooms;
		this.screen = screen;
	}

	@Command(name = "kick", group = "5 order", description = "Put somebody out, who may come back.", help = """
			kick PERSON [--room ROOM] [--reason WORDS] [--server]
			Puts somebody out of the room you are in, of another, or of the whole server.
			Example: kick eve --reason enough""")
	void kick(@Argument(index = 0) String name, @Option(longName = "room") @Nullable String room,
			@Option(longName = "reason") @Nullable String reason, @Option(longName = "server") Boolean server) {
		impose(Sanction.KICK, name, new Scope(room, server), null, reason);
	}

	@Command(name = "ban", group = "5 order", description = "Put somebody out and keep them out.",
			help = """
					ban PERSON [--for TIME] [--room ROOM] [--reason WORDS] [--server]
					Keeps somebody out of the room you are in, of another, or of the whole server; there PERSON may be an address.
					TIME is like 10m, 2h or 7d; without it there is no end.
					Example: ban eve --for 1h --reason rude""")
	void ban(@Argument(index = 0) String name, @Option(longName = "for") @Nullable String time,
			@Option(longName = "room") @Nullable String room, @Option(longName = "reason") @Nullable String reason,
			@Option(longName = "server") Boolean server) {
		impose(Sanction.BAN, name, new Scope(room, server), time, reason);
	}

	@Command(name = "unban", group = "5 order", description = "Let somebody in again.", help = """
			unban PERSON [--room ROOM] [--server]
			Ends a ban.
			Example: unban eve""")
	void unban(@Argument(index = 0) String name, @Option(longName = "room") @Nullable String room,
			@Option(longName = "server") Boolean server) {
		impose(Sanction.UNBAN, name, new Scope(room, server), null, null);
	}

	@Command(name = "mute", group = "5 order", description = "Let somebody listen but not talk.", help = """
			mute PERSON [--for TIME] [--room ROOM] [--reason WORDS]
			Nobody hears what this person says in the room.
			Example: mute eve --for 10m""")
	void mute(@Argument(index = 0) String name, @Option(longName = "for") @Nullable String time,
			@Option(longName = "room") @Nullable String room, @Option(longName = "reason") @Nullable String reason) {
		impose(Sanction.MUTE, name, new Scope(room, false), time, reason);
	}

	@Command(name = "unmute", group = "5 order", description = "Let somebody talk again.", help = """
			unmute PERSON [--room ROOM]
			Ends a mute.
			Example: unmute eve""")
	void unmute(@Argument(index = 0) String name, @Option(longName = "room") @Nullable String room) {
		impose(Sanction.UNMUTE, name, new Scope(room, false), null, null);
	}

	@Command(name = "bans", group = "5 order", description = "Show who is banned or muted.", help = """
			bans [--room ROOM] [--server]
			Shows who is kept out of the room you are in, of another, or of the whole server, and who is muted.
			Example: bans --server""")
	void bans(@Option(longName = "room") @Nullable String room, @Option(longName = "server") Boolean server) {
		RoomName where = where(new Scope(room, server));
		BanList list = this.lobby.ask(session -> session.request(label -> new ListBans(where, label), BanList.class));
		if (list.bans().isEmpty()) {
			this.screen.talk("Nobody is banned or muted.");
			return;
		}
		this.screen.rows(list.bans(), BanRow::of, OrderCommands::table);
	}

	private static String table(List<Ban> bans) {
		return bans.stream().map(OrderCommands::line).collect(Collectors.joining("\n"));
	}

	private static String line(Ban ban) {
		String done = (ban.sanction() == Sanction.MUTE) ? "muted" : "banned";
		String end = (ban.until() != null) ? " until " + TIME.format(ban.until().atZone(ZoneId.systemDefault())) : "";
		String why = (ban.reason() != null) ? ": " + ban.reason() : "";
		return CleanText.singleLine(ban.target() + " " + done + " by " + ban.creator() + end + why);
	}

	private void impose(Sanction sanction, String name, Scope scope, @Nullable String time, @Nullable String reason) {
		RoomName where = where(scope);
		Integer seconds = (time != null && !time.isEmpty())
				? (int) Math.min(Integer.MAX_VALUE, TimeSpan.of(time).toSeconds()) : null;
		String why = (reason == null || reason.isEmpty()) ? null : reason;
		this.screen.talk(
				this.lobby
					.ask(session -> session.request(label -> new Discipline(sanction, where, name, seconds, why, label),
							Done.class))
					.message());
	}

	private @Nullable RoomName where(Scope scope) {
		if (Boolean.TRUE.equals(scope.server())) {
			return null;
		}
		if (scope.room() != null && !scope.room().isEmpty()) {
			return new RoomName(scope.room());
		}
		return this.rooms.frontOr("name one with --room, or say --server.");
	}

	/** Where something is meant to hold. */
	private record Scope(@Nullable String room, @Nullable Boolean server) {

	}

}
