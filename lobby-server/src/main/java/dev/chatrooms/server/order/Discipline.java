package dev.chatrooms.server.order;

import java.time.Instant;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.protocol.Ban;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Sanction;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.audit.Audit;
import dev.chatrooms.server.presence.Presence;
import dev.chatrooms.server.room.OpenRooms;
import dev.chatrooms.server.room.RoomEntry;
import dev.chatrooms.server.wire.FrameConnection;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Puts people out, keeps them out, silences them. Thread-safe.
 */
@Service
public class Discipline {

	private static final int LONGEST_REASON = 200;

	private final Accounts accounts;

	private final Expulsion expulsion;

	private final Presence presence;

	private final OpenRooms rooms;

	private final Authority authority;

	private final Bans bans;

	private final RoomKeeper keeper;

	private final Audit audit;

	Discipline(Accounts accounts, Presence presence, OpenRooms rooms, Authority authority, Bans bans,
			Expulsion expulsion, RoomKeeper keeper, Audit audit) {
		this.accounts = accounts;
		this.expulsion = expulsion;
		this.presence = presence;
		this.rooms = rooms;
		this.authority = authority;
		this.bans = bans;
		this.keeper = keeper;
		this.audit = audit;
	}

	/**
	 * Imposes or lifts a sanction.
	 * @param room where; nothing for the whole server
	 * @return a sentence that tells what was done
	 * @throws RefusedException if that is not permitted, or there is nobody of that name
	 */
	public String impose(dev.chatrooms.protocol.Discipline request, @Nullable RoomEntry room, AccountName actor) {
		Target typed = Target.of(request.target());
		check(room, actor, typed);
		// Only now, so that nobody finds out that way who has an account here.
		Target target = known(typed);
		String reason = reason(request.reason());
		String act = deed(request.sanction(), target, room, actor, reason, end(request.seconds()));
		if (room != null) {
			this.keeper.conductChanged(room);
		}
		else {
			this.keeper.conductChanged();
		}
		if (room != null && target.person() != null) {
			// An address is for those who keep order, not for everybody.
			this.keeper.tell(room, actor, act + cause(reason));
		}
		String why = (reason != null) ? ": " + reason : "";
		this.audit.note(actor.text(), act + why);
		return "You " + act + ".";
	}

	private void check(@Nullable RoomEntry room, AccountName actor, Target target) {
		AccountName person = target.person();
		if (room == null && person != null) {
			this.authority.checkServer(actor, person);
		}
		else if (room == null) {
			this.authority.checkServer(actor);
		}
		else if (person != null) {
			this.authority.check(Act.KEEP_ORDER, room, actor, person);
		}
		else {
			this.authority.checkServer(actor);
		}
	}

	private String deed(Sanction sanction, Target target, @Nullable RoomEntry room, AccountName actor,
			@Nullable String reason, @Nullable Instant end) {
		String place = (room != null) ? room.name().text() : "the server";
		Long roomId = (room != null) ? room.id() : null;
		return switch (sanction) {
			case KICK -> {
				checkPresent(target, room);
				putOut(target, room, "removed", actor, cause(reason));
				yield "kicked " + target.text() + " from " + place;
			}
			case BAN -> {
				this.bans.impose(new SanctionRecord(sanction, roomId, target, actor, reason, end));
				putOut(target, room, "banned", actor, length(end) + cause(reason));
				yield "banned " + target.text() + " from " + place + length(end);
			}
			case UNBAN -> {
				lift(Sanction.BAN, target, roomId, "banned from " + place);
				yield "let " + target.text() + " into " + place + " again";
			}
			case MUTE, UNMUTE -> hear(sanction, personIn(target), roomOf(room), actor, reason, end);
		};
	}

	private void checkPresent(Target target, @Nullable RoomEntry room) {
		AccountName person = target.person();
		if (person == null) {
			return;
		}
		boolean isPresent = (room == null) ? isOnServer(person)
				: this.rooms.find(room.name()).filter((open) -> open.isFor(person)).isPresent();
		if (!isPresent) {
			throw refused(RefusalCode.BAD_VALUE,
					person + " is not " + ((room == null) ? "online." : "in " + room.name() + "."));
		}
	}

	/** Rooms are left later than the lobby, if at all. */
	private boolean isOnServer(AccountName person) {
		return this.presence.isOnline(person) || this.rooms.list().stream().anyMatch((open) -> open.isFor(person));
	}

	private String hear(Sanction sanction, Target target, RoomEntry room, AccountName actor, @Nullable String reason,
			@Nullable Instant end) {
		String outcome;
		if (sanction == Sanction.MUTE) {
			this.bans.impose(new SanctionRecord(sanction, room.id(), target, actor, reason, end));
			outcome = "muted " + target.text() + " in " + room.name() + length(end);
		}
		else {
			lift(Sanction.MUTE, target, room.id(), "muted in " + room.name());
			outcome = "unmuted " + target.text() + " in " + room.name();
		}
		return outcome;
	}

	private void lift(Sanction kind, Target target, @Nullable Long roomId, String what) {
		if (!this.bans.lift(kind, target, roomId)) {
			throw refused(RefusalCode.BAD_VALUE, target.text() + " is not " + what + ".");
		}
	}

	private static String cause(@Nullable String reason) {
		return (reason != null) ? ": " + reason : ".";
	}

	private void putOut(Target target, @Nullable RoomEntry room, String how, AccountName actor, String why) {
		String place = (room != null) ? room.name().text() : "this server";
		String words = "You were " + how + " from " + place + " by " + actor + why;
		if (room == null) {
			this.expulsion.fromServer(target, words);
		}
		else {
			this.rooms.find(room.name()).ifPresent((open) -> this.expulsion.fromRoom(open, target, words));
		}
	}

	/**
	 * Puts somebody out of the server and all rooms, who has to log in again to come
	 * back. The one it is about is told; whether that is permitted was asked before.
	 */
	public void dismiss(AccountName person, String words) {
		this.expulsion.fromServer(person, words);
	}

	/**
	 * Ends all logins of somebody but the one with that token, with what they have in
	 * rooms.
	 * @param kept the connection that goes on
	 */
	public void dismissOthers(AccountName person, String token, FrameConnection kept, String words) {
		this.expulsion.othersFromServer(person, token, kept, words);
	}

	/** Who is kept out or silenced. */
	public List<Ban> list(@Nullable RoomEntry room, AccountName asker) {
		if (room == null) {
			this.authority.checkServer(asker);
			return this.bans.list(null, null);
		}
		this.authority.check(Act.KEEP_ORDER, room, asker);
		return this.bans.list(room.id(), room.name());
	}

	private Target known(Target typed) {
		AccountName person = typed.person();
		if (person == null) {
			return typed;
		}
		return this.accounts.find(person)
			.map(Target::of)
			.orElseThrow(() -> refused(RefusalCode.NO_SUCH_PERSON, "There is nobody called " + person + "."));
	}

	private static Target personIn(Target target) {
		if (target.person() == null) {
			throw refused(RefusalCode.BAD_VALUE, "People are muted, not addresses.");
		}
		return target;
	}

	private static RoomEntry roomOf(@Nullable RoomEntry room) {
		if (room == null) {
			throw refused(RefusalCode.BAD_VALUE, "People are muted in a room; name it.");
		}
		return room;
	}

	private static @Nullable Instant end(@Nullable Integer seconds) {
		if (seconds != null && seconds < 1) {
			throw refused(RefusalCode.BAD_VALUE, "That is no time.");
		}
		return (seconds != null) ? Instant.now().plusSeconds(seconds) : null;
	}

	private static String length(@Nullable Instant end) {
		return (end != null) ? " for " + Length.until(end) : "";
	}

	private static @Nullable String reason(@Nullable String typed) {
		String text = (typed != null) ? CleanText.singleLine(typed).strip() : "";
		int length = Math.min(LONGEST_REASON, text.codePointCount(0, text.length()));
		return text.isEmpty() ? null : text.substring(0, text.offsetByCodePoints(0, length));
	}

	private static RefusedException refused(RefusalCode code, String words) {
		return new RefusedException(Refusal.of(code, words, null));
	}

}
