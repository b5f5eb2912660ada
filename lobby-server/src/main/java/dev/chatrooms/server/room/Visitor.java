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
 * @param from where the connection comes from, if there is one
 */
public record Visitor(@Nullable AccountName name, @Nullable InetAddress from) {

	/** One person, wherever it comes from. */
	public static Predicate<Visitor> named(AccountName person) {
		return (visitor) -> person.equals(visitor.name());
	}

}
