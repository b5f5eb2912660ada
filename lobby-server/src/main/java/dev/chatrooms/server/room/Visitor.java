package dev.chatrooms.server.room;

import java.net.InetAddress;
import java.util.function.Predicate;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a room, as far as is known: what decides whether an expulsion is about
 * them.
 *
 * @param name who it is, or nothing for a listener who is not announced yet
 * @param login tells this login from others of the same person, where it is known
 * @param from where the connection comes from, if there is one
 */
public record Visitor(@Nullable AccountName name, @Nullable String login, @Nullable InetAddress from) {

	/** Whoever it is. */
	static final Predicate<Visitor> ANYBODY = (visitor) -> true;

	/** One person, wherever it comes from. */
	public static Predicate<Visitor> named(AccountName person) {
		return (visitor) -> person.equals(visitor.name());
	}

}
