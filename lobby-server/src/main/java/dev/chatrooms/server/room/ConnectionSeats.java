package dev.chatrooms.server.room;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.server.wire.FrameConnection;
import org.jspecify.annotations.Nullable;

/**
 * The seats of one room by their connections, a few for each person. Changes on the
 * room's lane only, and can be read from any thread.
 */
final class ConnectionSeats {

	private static final String TOO_MANY = "You entered this room on more connections than one person may have; "
			+ "this was the oldest.";

	private final Map<FrameConnection, ConnectionSeat> seats = new ConcurrentHashMap<>();

	private final int mostOfOne;

	ConnectionSeats(int mostOfOne) {
		this.mostOfOne = mostOfOne;
	}

	/** A new seat, for which its owner may lose the oldest. */
	ConnectionSeat take(FrameConnection connection, Holder holder) {
		makeWay(holder.name());
		ConnectionSeat seat = new ConnectionSeat(connection, holder);
		this.seats.put(connection, seat);
		return seat;
	}

	/**
	 * The oldest seat goes, not the newest: it may be left of a connection that was cut.
	 */
	private void makeWay(AccountName name) {
		List<ConnectionSeat> taken = present().stream()
			.filter((seat) -> seat.name().equals(name))
			.sorted(Comparator.comparingLong(ConnectionSeat::since))
			.toList();
		if (taken.size() >= this.mostOfOne) {
			taken.get(0).shutOut();
			taken.get(0).dismiss(Refusal.of(RefusalCode.REMOVED, TOO_MANY, null));
		}
	}

	@Nullable ConnectionSeat of(FrameConnection connection) {
		return this.seats.get(connection);
	}

	@Nullable ConnectionSeat remove(FrameConnection connection) {
		return this.seats.remove(connection);
	}

	/** Whoever sits there, if anybody who was not shut out. */
	@Nullable AccountName person(FrameConnection connection) {
		ConnectionSeat seat = this.seats.get(connection);
		return (seat != null && !seat.isShutOut()) ? seat.name() : null;
	}

	/** Nothing is taken from these any more. */
	void shutOut(Predicate<Visitor> whom) {
		this.seats.values().stream().filter((seat) -> whom.test(seat.visitor())).forEach(ConnectionSeat::shutOut);
	}

	int size() {
		return this.seats.size();
	}

	/** All but those who were shut out. */
	List<ConnectionSeat> present() {
		return this.seats.values().stream().filter((seat) -> !seat.isShutOut()).toList();
	}

}
