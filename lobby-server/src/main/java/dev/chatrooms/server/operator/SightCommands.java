package dev.chatrooms.server.operator;

import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.protocol.Ban;
import dev.chatrooms.protocol.Sanction;
import dev.chatrooms.server.account.Sessions;
import dev.chatrooms.server.audit.Audit;
import dev.chatrooms.server.order.Authority;
import dev.chatrooms.server.order.Discipline;
import dev.chatrooms.server.presence.Presence;
import dev.chatrooms.server.presence.Presence.Sight;
import dev.chatrooms.server.room.OpenRoom;
import dev.chatrooms.server.room.OpenRooms;
import dev.chatrooms.server.room.RoomSettings;

import org.springframework.stereotype.Component;

/**
 * The commands that only look.
 */
@Component
class SightCommands implements CommandGroup {

	private static final int USUAL_LINES = 20;

	private static final int MOST_LINES = 1000;

	private final Presence presence;

	private final OpenRooms rooms;

	private final Discipline discipline;

	private final Authority authority;

	private final Sessions sessions;

	private final Audit audit;

	SightCommands(Presence presence, OpenRooms rooms, Discipline discipline, Authority authority, Sessions sessions,
			Audit audit) {
		this.presence = presence;
		this.rooms = rooms;
		this.discipline = discipline;
		this.authority = authority;
		this.sessions = sessions;
		this.audit = audit;
	}

	@Override
	public List<OperatorCommand> rows() {
		return List.of(
				new OperatorCommand("list", "Shows who is online, how long idle, and from where.",
						(words, operator) -> people()),
				new OperatorCommand("who", "Does the same as list.", (words, operator) -> people()),
				new OperatorCommand("rooms", "Shows the open rooms, their people, owners and ports.",
						(words, operator) -> openRooms()),
				new OperatorCommand("bans [--room ROOM]", "Shows who is banned, or muted in a room.", this::bans),
				new OperatorCommand("sessions NAME", "Shows where somebody is logged in, and since when.",
						(words, operator) -> sessions(words.name())),
				new OperatorCommand("audit [COUNT]", "Shows the last acts of operators, owners and moderators.",
						(words, operator) -> audit(words)));
	}

	private String people() {
		List<Sight> people = this.presence.everybody();
		if (people.isEmpty()) {
			return "Nobody is online.";
		}
		TextTable table = new TextTable("NAME", "IDLE", "FROM", "AWAY");
		people.forEach((one) -> table.row(one.name().text(), idle(one.idle()), one.address(),
				(one.away() != null) ? one.away() : ""));
		return table.toString();
	}

	private static String idle(long seconds) {
		if (seconds < 60) {
			return seconds + "s";
		}
		return (seconds < 3600) ? seconds / 60 + "m" : seconds / 3600 + "h" + seconds % 3600 / 60 + "m";
	}

	private String openRooms() {
		List<OpenRoom> open = this.rooms.list();
		if (open.isEmpty()) {
			return "No room is open.";
		}
		TextTable table = new TextTable("ROOM", "PEOPLE", "OWNER", "PORT", "");
		for (OpenRoom room : open) {
			RoomSettings settings = room.settings();
			AccountName owner = settings.owner();
			String kind = (settings.hidden() ? "private " : "") + (settings.isLocked() ? "locked " : "")
					+ (settings.permanent() ? "permanent" : "");
			table.row(room.name().text(), String.valueOf(room.people()), (owner != null) ? owner.text() : "",
					String.valueOf(room.port()), kind.strip());
		}
		return table.toString();
	}

	private String bans(CommandWords words, Operator operator) {
		List<Ban> bans = this.discipline
			.list(words.room().map((name) -> this.authority.room(name, operator.name())).orElse(null), operator.name());
		if (bans.isEmpty()) {
			return "Nobody is banned or muted.";
		}
		TextTable table = new TextTable("WHO", "WHAT", "BY", "UNTIL", "WHY");
		bans.forEach((ban) -> table.row(ban.target(), (ban.sanction() == Sanction.MUTE) ? "muted" : "banned",
				ban.creator().text(), (ban.until() != null) ? TextTable.time(ban.until()) : "",
				(ban.reason() != null) ? CleanText.singleLine(ban.reason()) : ""));
		return table.toString();
	}

	private String sessions(AccountName name) {
		List<Sessions.Stay> stays = this.sessions.of(name);
		String address = this.presence.sightOf(name).address();
		String where = address.isEmpty() ? "Not online." : "Online from " + address + ".";
		if (stays.isEmpty()) {
			return name + " is logged in nowhere. " + where;
		}
		TextTable table = new TextTable("SINCE", "LAST USED");
		stays.forEach((stay) -> table.row(TextTable.time(stay.since()), TextTable.time(stay.used())));
		return table + "\n" + where;
	}

	private String audit(CommandWords words) {
		String typed = words.optional().orElse(String.valueOf(USUAL_LINES));
		if (!typed.matches("[1-9]\\d{0,3}")) {
			throw words.wrong();
		}
		List<Audit.Line> lines = this.audit.newest(Math.min(Integer.parseInt(typed), MOST_LINES));
		TextTable table = new TextTable();
		lines.forEach((line) -> table.row(TextTable.time(line.when()), line.actor(), CleanText.singleLine(line.act())));
		return lines.isEmpty() ? "Nothing has been done yet." : table.toString();
	}

}
