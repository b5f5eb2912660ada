package dev.chatrooms.server.room;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who was given the key of a room's group, and whether those who are here need another.
 * However many leave in one batch, there is one new key for it. Runs on the room's lane
 * only.
 */
final class KeyHolders {

	/** Those who left with the key are remembered, but not without end. */
	private static final int MOST_FORMER_HOLDERS = 1000;

	private final ConnectionSeats seats;

	private final RoomDelivery delivery;

	/** Also those who are gone. */
	private final Set<Visitor> holders = new HashSet<>();

	private boolean needsNewKey;

	KeyHolders(ConnectionSeats seats, RoomDelivery delivery) {
		this.seats = seats;
		this.delivery = delivery;
	}

	/** This seat is going to get the key. */
	void add(ConnectionSeat seat) {
		this.holders.add(seat.visitor());
	}

	/** Somebody has left with the key, which matters where not everybody may listen. */
	void left(boolean isPublic) {
		this.needsNewKey |= !isPublic || this.holders.size() > this.seats.size() + MOST_FORMER_HOLDERS;
	}

	/** These are not to hear anything more, here or as they left. */
	void shutOut(Predicate<Visitor> whom) {
		this.needsNewKey |= this.holders.stream().anyMatch(whom);
	}

	/** Only who is here now may listen from here on. */
	void exclude() {
		this.needsNewKey = true;
	}

	/** To be called before anything of the batch is sealed. */
	void renew() {
		if (this.needsNewKey) {
			this.needsNewKey = false;
			List<ConnectionSeat> present = this.seats.present();
			this.holders.clear();
			present.forEach(this::add);
			// Who comes in with this batch gets the new key after the welcome.
			this.delivery.rekey(present.stream().filter(ConnectionSeat::isWelcomed).toList());
		}
	}

}
