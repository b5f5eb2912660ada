package dev.chatrooms.server.order;

import java.util.HashSet;
import java.util.Set;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.model.Role;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.history.Scope;
import dev.chatrooms.server.room.RoomDirectory;
import dev.chatrooms.server.room.RoomEntry;

import org.springframework.stereotype.Service;

/**
 * Asks {@link Act} whether somebody may do something, and says no in one voice. A room
 * that somebody need not know of is not there. The console is above all others.
 * Thread-safe.
 */
@Service
public class Authority {

	private final Roles roles;

	private final RoomDirectory directory;

	private final Bans bans;

	Authority(Roles roles, RoomDirectory directory, Bans bans) {
		this.roles = roles;
		this.directory = directory;
		this.bans = bans;
	}

	/**
	 * The room of that name.
	 * @throws RefusedException if there is none, or the asker need not know of it
	 */
	public RoomEntry room(RoomName name, AccountName asker) {
		return this.directory.find(name).filter((entry) -> isVisible(entry, asker)).orElseThrow(() -> noSuchRoom(name));
	}

	/** Whether somebody sees the room in a list. */
	public boolean isVisible(RoomEntry entry, AccountName asker) {
		return !entry.settings().hidden() || this.roles.in(entry, asker).isAtLeast(Role.MEMBER);
	}

	/** Whether somebody may do it in that room. */
	public boolean permits(Act act, RoomEntry entry, AccountName actor) {
		boolean isPublic = entry.settings().isPublic();
		// Most is for everybody, and then nobody has to be looked up.
		return act.isPermitted(Role.STRANGER, isPublic) || act.isPermitted(this.roles.in(entry, actor), isPublic);
	}

	/**
	 * Lets somebody do something in a room.
	 * @throws RefusedException if that is not permitted
	 */
	public void check(Act act, RoomEntry entry, AccountName actor) {
		if (!permits(act, entry, actor)) {
			throw notPermitted("You may not " + act.words(entry.name()) + ".");
		}
	}

	/**
	 * Lets somebody read what was said in a room, and see who is there.
	 * @throws RefusedException if that is not permitted
	 */
	public void checkRead(RoomEntry entry, AccountName reader) {
		this.bans.checkRoom(entry, reader);
		check(Act.READ, entry, reader);
	}

	/** Where somebody may read, however many rooms that are. */
	public Scope readable(AccountName reader) {
		if (this.roles.onServer(reader) == Role.OPERATOR) {
			return Scope.EVERYTHING;
		}
		Set<Long> own = new HashSet<>(this.roles.roomsOf(reader));
		this.directory.ownedBy(reader).forEach((room) -> own.add(room.id()));
		return Scope.ofPublicAnd(own, this.bans.roomsClosedTo(reader));
	}

	/**
	 * Lets somebody do something to somebody in a room.
	 * @throws RefusedException if that is not permitted
	 */
	void check(Act act, RoomEntry entry, AccountName actor, AccountName target) {
		check(act, entry, actor);
		boolean isPublic = entry.settings().isPublic();
		if (!actor.equals(Accounts.CONSOLE)
				&& !act.isPermitted(this.roles.in(entry, actor), this.roles.in(entry, target), isPublic)) {
			throw notPermitted(target + " may do as much in " + entry.name() + " as you.");
		}
	}

	/**
	 * Lets an operator do anything on the server.
	 * @throws RefusedException if it is none
	 */
	public void checkServer(AccountName actor) {
		if (!Act.RULE.isPermitted(this.roles.onServer(actor), true)) {
			throw notPermitted("Only an operator may do that.");
		}
	}

	/** The same, to somebody. */
	public void checkServer(AccountName actor, AccountName target) {
		checkServer(actor);
		if (!actor.equals(Accounts.CONSOLE)
				&& !Act.RULE.isPermitted(this.roles.onServer(actor), this.roles.onServer(target), true)) {
			throw notPermitted(target + " is an operator, too.");
		}
	}

	static RefusedException noSuchRoom(RoomName name) {
		return new RefusedException(
				Refusal.of(RefusalCode.NO_SUCH_ROOM, "There is no room called " + name + ".", null));
	}

	private static RefusedException notPermitted(String words) {
		return new RefusedException(Refusal.of(RefusalCode.NOT_PERMITTED, words, null));
	}

}
