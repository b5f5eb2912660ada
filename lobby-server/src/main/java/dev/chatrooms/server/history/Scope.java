package dev.chatrooms.server.history;

import java.util.Set;

/**
 * The rooms in which something is looked for, each by the id of its row.
 *
 * @param reach how far it goes
 * @param rooms those that belong to it in any case
 * @param without those that do not
 */
public record Scope(Reach reach, Set<Long> rooms, Set<Long> without) {

	/** Everything, also what is hidden. */
	public static final Scope EVERYTHING = new Scope(Reach.ALL, Set.of(), Set.of());

	/** One room. */
	public static Scope of(long room) {
		return new Scope(Reach.NAMED, Set.of(room), Set.of());
	}

	/** What anybody may read and some more, but for some. */
	public static Scope ofPublicAnd(Set<Long> rooms, Set<Long> without) {
		return new Scope(Reach.PUBLIC, rooms, without);
	}

	/** How far a search goes. */
	public enum Reach {

		/** To the rooms that are named. */
		NAMED,

		/** Also to those that are neither hidden nor locked. */
		PUBLIC,

		/** To all rooms. */
		ALL

	}

}
