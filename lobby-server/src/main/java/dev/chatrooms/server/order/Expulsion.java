package dev.chatrooms.server.order;

import java.net.InetAddress;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.account.Sessions;
import dev.chatrooms.server.presence.Presence;
import dev.chatrooms.server.room.OpenRoom;
import dev.chatrooms.server.room.OpenRooms;
import dev.chatrooms.server.room.Visitor;
import dev.chatrooms.server.wire.FrameConnection;

import org.springframework.stereotype.Service;

/**
 * Puts people out of rooms and of the server; whether that is permitted was asked before.
 * From the server always in one order: sessions end first, so that nobody comes back by a
 * token, then connections to the lobby, so that nobody fetches a ticket to a room that is
 * done. Every room is told, because somebody may be on the way in, or have left with a
 * key. Thread-safe.
 */
@Service
class Expulsion {

	private final Accounts accounts;

	private final Sessions sessions;

	private final Presence presence;

	private final OpenRooms rooms;

	Expulsion(Accounts accounts, Sessions sessions, Presence presence, OpenRooms rooms) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.presence = presence;
		this.rooms = rooms;
	}

	void fromRoom(OpenRoom room, Target target, String words) {
		room.expel(whom(target), words);
	}

	void fromServer(Target target, String words) {
		AccountName person = target.person();
		if (person != null) {
			fromServer(person, words);
			return;
		}
		Predicate<Visitor> whom = whom(target);
		known(target).forEach((one) -> fromServer(one, words));
		this.rooms.list().forEach((room) -> room.expel(whom, words));
	}

	void fromServer(AccountName person, String words) {
		this.sessions.revokeAll(person);
		refuse(this.presence.connectionsOf(person), words);
		this.rooms.list().forEach((room) -> room.expel(Visitor.named(person), words));
	}

	/** All logins of somebody but the one with that token. */
	void othersFromServer(AccountName person, String token, FrameConnection kept, String words) {
		this.sessions.revokeOthers(person, token);
		refuse(this.presence.connectionsOf(person).stream().filter((connection) -> connection != kept).toList(), words);
		String login = Sessions.loginOf(token);
		Predicate<Visitor> others = Visitor.named(person).and((visitor) -> !login.equals(visitor.login()));
		this.rooms.list().forEach((room) -> room.expel(others, words));
	}

	private static void refuse(Collection<FrameConnection> connections, String words) {
		Refusal farewell = Refusal.of(RefusalCode.REMOVED, words, null);
		connections.forEach((connection) -> connection.refuse(farewell));
	}

	/** Those at an address, with all else they have, and whoever comes from there. */
	private Predicate<Visitor> whom(Target target) {
		AccountName person = target.person();
		if (person != null) {
			return Visitor.named(person);
		}
		Set<AccountName> known = known(target);
		Set<AccountName> operators = this.accounts.operators();
		return (visitor) -> {
			AccountName name = visitor.name();
			boolean isKnown = name != null && known.contains(name);
			return isKnown || (target.isAt(visitor.from()) && (name == null || !operators.contains(name)));
		};
	}

	/**
	 * Whoever is online or sits in a room from an address, but for operators, who may
	 * share it.
	 */
	private Set<AccountName> known(Target target) {
		InetAddress address = target.address();
		if (address == null) {
			return Set.of();
		}
		Set<AccountName> known = new HashSet<>(this.presence.at(address));
		this.rooms.list()
			.stream()
			.flatMap((open) -> open.visitors().stream())
			.filter((visitor) -> target.isAt(visitor.from()))
			.flatMap((visitor) -> Stream.ofNullable(visitor.name()))
			.forEach(known::add);
		known.removeAll(this.accounts.operators());
		return known;
	}

}
