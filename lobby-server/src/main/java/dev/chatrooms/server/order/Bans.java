package dev.chatrooms.server.order;

import java.net.InetAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Ban;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Sanction;
import dev.chatrooms.server.room.RoomEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Who is kept out of a room or the server, or not heard in a room. Thread-safe.
 */
@Service
public class Bans {

	private final SanctionRepository sanctions;

	Bans(SanctionRepository sanctions) {
		this.sanctions = sanctions;
	}

	/**
	 * Lets a person and an address into the server.
	 * @throws RefusedException if either is banned
	 */
	public void checkServer(AccountName person, InetAddress from) {
		check(List.of(person.key(), Target.keyOf(from)), null, "You are banned from this server");
	}

	/**
	 * Lets a person and an address into a room.
	 * @throws RefusedException if either is banned
	 */
	void checkRoom(RoomEntry room, AccountName person, InetAddress from) {
		check(List.of(person.key(), Target.keyOf(from)), room.id(), "You are banned from " + room.name());
	}

	/**
	 * Lets a person read in a room from elsewhere.
	 * @throws RefusedException if it is banned from it
	 */
	void checkRoom(RoomEntry room, AccountName person) {
		check(List.of(person.key()), room.id(), "You are banned from " + room.name());
	}

	/** Whether somebody is not banned from a room. */
	boolean isLetInto(RoomEntry room, AccountName person) {
		return !roomsClosedTo(person).contains(room.id());
	}

	/** The rooms from which somebody is banned, by the ids of their rows. */
	Set<Long> roomsClosedTo(AccountName person) {
		Instant now = Instant.now();
		return this.sanctions.findInRooms(Sanction.BAN.text(), person.key())
			.stream()
			.filter((ban) -> ban.isInForce(now))
			.map(SanctionRecord::roomId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private void check(List<String> keys, @Nullable Long roomId, String sentence) {
		Instant now = Instant.now();
		this.sanctions.find(Sanction.BAN.text(), keys, roomId)
			.stream()
			.filter((ban) -> ban.isInForce(now))
			.findFirst()
			.ifPresent((ban) -> {
				String why = ban.words();
				throw new RefusedException(
						Refusal.of(RefusalCode.BANNED, sentence + why + (why.endsWith(".") ? "" : "."), null));
			});
	}

	/**
	 * Lets anybody come from an address.
	 * @throws RefusedException if it is banned
	 */
	public void checkAddress(InetAddress from) {
		check(List.of(Target.keyOf(from)), null, "Your address is banned from this server");
	}

	/**
	 * Who is not heard in a room, and until when; also who is banned from it or from the
	 * server, for those who do not come through its door.
	 */
	Map<AccountName, Instant> muted(long roomId) {
		Map<AccountName, Instant> muted = new HashMap<>();
		addInForce(this.sanctions.findAll(roomId), muted);
		addInForce(this.sanctions.findAll(null), muted);
		return muted;
	}

	private static void addInForce(List<SanctionRecord> sanctions, Map<AccountName, Instant> muted) {
		Instant now = Instant.now();
		for (SanctionRecord one : sanctions) {
			Instant end = (one.endsAt() != null) ? one.endsAt() : Instant.MAX;
			AccountName person = one.person();
			if (one.isInForce(now) && person != null) {
				muted.merge(person, end, (known, other) -> known.isAfter(other) ? known : other);
			}
		}
	}

	/**
	 * The next one of that name is somebody else.
	 * @return whether anything was held against the last one
	 */
	boolean forgetPerson(AccountName person) {
		return this.sanctions.deleteAll(person.key()) > 0;
	}

	/** Those in force, the newest first. */
	List<Ban> list(@Nullable Long roomId, @Nullable RoomName room) {
		Instant now = Instant.now();
		return this.sanctions.findAll(roomId)
			.stream()
			.filter((one) -> one.isInForce(now))
			.map((one) -> one.ban(room))
			.toList();
	}

	/**
	 * Keeps somebody out, or silent; what was decided before about the same is forgotten.
	 */
	void impose(SanctionRecord sanction) {
		Ban ban = sanction.ban(null);
		this.sanctions.delete(ban.sanction().text(), Target.of(ban.target()).key(), sanction.roomId());
		this.sanctions.save(sanction);
	}

	/**
	 * Ends it.
	 * @return whether there was any
	 */
	boolean lift(Sanction kind, Target target, @Nullable Long roomId) {
		return this.sanctions.delete(kind.text(), target.key(), roomId) > 0;
	}

	void forgetRoom(long roomId) {
		this.sanctions.deleteAll(roomId);
	}

}
