package dev.chatrooms.server.order;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.presence.PersonGone;
import dev.chatrooms.server.room.RoomEntry;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What people are, in rooms and on the server. Thread-safe.
 */
@Service
public class Roles {

	private final Accounts accounts;

	private final RoomRoleRepository roles;

	Roles(Accounts accounts, RoomRoleRepository roles) {
		this.accounts = accounts;
		this.roles = roles;
	}

	/** What somebody is on the server: an operator, or a stranger. */
	public Role onServer(AccountName person) {
		return this.accounts.isOperator(person) ? Role.OPERATOR : Role.STRANGER;
	}

	/** What somebody is in a room. */
	public Role in(RoomEntry room, AccountName person) {
		if (this.accounts.isOperator(person)) {
			return Role.OPERATOR;
		}
		if (person.equals(room.settings().owner())) {
			return Role.OWNER;
		}
		return this.roles.findByRoomIdAndNameKey(room.id(), person.key()).map(RoomRole::role).orElse(Role.STRANGER);
	}

	/** The rooms in which somebody was made something, by the ids of their rows. */
	public Set<Long> roomsOf(AccountName person) {
		return this.roles.findByNameKey(person.key()).stream().map(RoomRole::roomId).collect(Collectors.toSet());
	}

	/** Who keeps order in a room beside its owner. */
	Set<AccountName> moderators(long roomId) {
		List<RoomRole> all = this.roles.findByRoomId(roomId);
		return all.stream()
			.filter((row) -> row.role() == Role.MODERATOR)
			.map(RoomRole::name)
			.collect(Collectors.toSet());
	}

	/** Makes somebody something in a room; a stranger is forgotten. */
	synchronized void appoint(long roomId, AccountName person, Role role) {
		if (role == Role.STRANGER) {
			this.roles.delete(roomId, person.key());
			return;
		}
		RoomRole row = this.roles.findByRoomIdAndNameKey(roomId, person.key())
			.orElseGet(() -> new RoomRole(roomId, person));
		row.role(role);
		this.roles.saveAndFlush(row);
	}

	/** Whoever was just a member has to show the password again. */
	void forgetMembers(long roomId) {
		this.roles.deleteAll(roomId, Role.MEMBER.text());
	}

	/** Nobody is anything in that room any more. */
	void forgetRoom(long roomId) {
		this.roles.deleteAll(roomId);
	}

	/** The next one of that name is somebody else. */
	@EventListener
	void personGone(PersonGone gone) {
		this.roles.deleteAll(gone.name().key());
	}

}
