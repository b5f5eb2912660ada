package dev.chatrooms.server.order;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.limits.LimitProperties;
import dev.chatrooms.server.room.OpenRooms;
import dev.chatrooms.server.room.RoomDirectory;
import dev.chatrooms.server.room.RoomEntry;

import org.springframework.stereotype.Component;

/**
 * How many rooms may belong to one person, and who may be given one. Thread-safe.
 */
@Component
class Ownership {

	private final RoomDirectory directory;

	private final OpenRooms open;

	private final Roles roles;

	private final int most;

	Ownership(RoomDirectory directory, OpenRooms open, Roles roles, LimitProperties limits) {
		this.directory = directory;
		this.open = open;
		this.roles = roles;
		this.most = limits.roomsOwnedPerAccount();
	}

	/**
	 * Lets somebody own one more room.
	 * @throws RefusedException if that is one too many
	 */
	void checkOneMore(AccountName owner) {
		if (this.directory.countOwnedBy(owner) >= this.most) {
			throw refused(RefusalCode.TOO_MANY_ROOMS, owner + " owns as many rooms as one person may.");
		}
	}

	/**
	 * Lets a room be more than one that was only joined: it is kept from then on, and is
	 * one more of its owner's.
	 * @throws RefusedException if that is one too many
	 */
	void checkKept(RoomEntry room) {
		AccountName owner = room.settings().owner();
		if (!room.settings().kept() && owner != null) {
			checkOneMore(owner);
		}
	}

	/**
	 * Lets a room be given to somebody who is in it: nobody is to own what they know
	 * nothing of. Operators may give it to anybody.
	 * @throws RefusedException if that is not so, or one room too many
	 */
	void checkHeir(RoomEntry room, AccountName heir, AccountName giver) {
		boolean isInside = this.open.find(room.name()).filter((opened) -> opened.members().contains(heir)).isPresent();
		if (!isInside && this.roles.onServer(giver) != Role.OPERATOR) {
			throw refused(RefusalCode.NOT_PERMITTED, heir + " has to be in " + room.name() + " to become its owner.");
		}
		checkOneMore(heir);
	}

	private static RefusedException refused(RefusalCode code, String words) {
		return new RefusedException(Refusal.of(code, words, null));
	}

}
