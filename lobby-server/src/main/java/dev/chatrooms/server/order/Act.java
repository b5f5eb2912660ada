package dev.chatrooms.server.order;

import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;

/**
 * What people can do that not everybody may: the one table of who may do what.
 */
public enum Act {

	// @formatter:off
	//                   in a public room  in another room  what it is
	ENTER(               Role.STRANGER,    Role.MEMBER,     "enter %s without a password"),
	READ(                Role.STRANGER,    Role.MEMBER,     "see who is in %s and what was said"),
	INVITE(              Role.STRANGER,     Role.MODERATOR,  "invite people to %s"),
	DESCRIBE(            Role.MODERATOR,   Role.MODERATOR,  "describe %s"),
	KEEP_ORDER(          Role.MODERATOR,   Role.MODERATOR,  "kick, mute or ban in %s"),
	CHANGE(              Role.OWNER,       Role.OWNER,      "change %s"),
	APPOINT(             Role.OWNER,       Role.OWNER,      "appoint people in %s"),
	DELETE(              Role.OWNER,       Role.OWNER,      "delete %s"),
	RULE(                Role.OPERATOR,    Role.OPERATOR,   "do anything on the server");
	// @formatter:on

	private final Role leastIfPublic;

	private final Role leastElsewhere;

	private final String words;

	Act(Role leastIfPublic, Role leastElsewhere, String words) {
		this.leastIfPublic = leastIfPublic;
		this.leastElsewhere = leastElsewhere;
		this.words = words;
	}

	/**
	 * Whether somebody may do it.
	 * @param actor what the actor is there
	 * @param isPublic whether it is a room that anybody may enter
	 */
	public boolean isPermitted(Role actor, boolean isPublic) {
		return actor.isAtLeast(isPublic ? this.leastIfPublic : this.leastElsewhere);
	}

	/**
	 * The same if it is done to somebody, who must be less than the actor; operators are
	 * equal to nobody.
	 */
	public boolean isPermitted(Role actor, Role target, boolean isPublic) {
		return isPermitted(actor, isPublic) && (actor.compareTo(target) > 0);
	}

	/** What it is, in a certain place, as in: you may not ... */
	String words(RoomName place) {
		return this.words.formatted(place);
	}

}
