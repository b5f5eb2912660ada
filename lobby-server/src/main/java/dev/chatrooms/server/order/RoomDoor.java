package dev.chatrooms.server.order;

import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.account.PasswordHashing;
import dev.chatrooms.server.limits.LimitProperties;
import dev.chatrooms.server.limits.Origin;
import dev.chatrooms.server.limits.Throttle;
import dev.chatrooms.server.room.RoomDirectory;
import dev.chatrooms.server.room.RoomEntry;
import dev.chatrooms.server.wire.FrameConnection;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Decides who may enter a room. Thread-safe.
 */
@Service
public class RoomDoor {

	private static final int ORIGINS_REMEMBERED = 20_000;

	private final RoomDirectory directory;

	private final Authority authority;

	private final Roles roles;

	private final Bans bans;

	private final PasswordHashing hashing;

	private final Throttle<Origin> wrongPasswords;

	RoomDoor(RoomDirectory directory, Authority authority, Roles roles, Bans bans, PasswordHashing hashing,
			LimitProperties limits) {
		this.directory = directory;
		this.authority = authority;
		this.roles = roles;
		this.bans = bans;
		this.hashing = hashing;
		this.wrongPasswords = new Throttle<>(limits.failedLoginsPerAddress(), limits.failedLoginsWindow(),
				ORIGINS_REMEMBERED);
	}

	/**
	 * Lets somebody enter a room, which need not be there. Who knows the password of a
	 * locked room is a member from then on.
	 * @param from where the request comes from
	 * @throws RefusedException if that is not permitted
	 */
	public void check(Join request, AccountName person, InetAddress from) {
		Optional<RoomEntry> known = this.directory.find(request.room());
		if (known.isEmpty()) {
			if (Boolean.TRUE.equals(request.existing())) {
				throw Authority.noSuchRoom(request.room());
			}
			return;
		}
		RoomEntry room = known.get();
		boolean permitted = this.authority.permits(Act.ENTER, room, person);
		if (!permitted && room.settings().hidden()) {
			throw refusedIfHidden(request);
		}
		checkDoomed(room);
		this.bans.checkRoom(room, person, from);
		if (permitted) {
			return;
		}
		String hash = Objects.requireNonNull(room.settings().passwordHash(), "A public room is for everybody");
		checkPassword(room, hash, request.password(), person, Origin.of(from));
		this.roles.appoint(room.id(), person, Role.MEMBER);
	}

	/**
	 * Who asks whether the room is there learns nothing; who would open it learns that
	 * the name is taken, but not how it is spelled.
	 */
	private static RefusedException refusedIfHidden(Join request) {
		return Boolean.TRUE.equals(request.existing()) ? Authority.noSuchRoom(request.room())
				: new RefusedException(Refusal.of(RefusalCode.NOT_PERMITTED,
						request.room() + " is private; somebody in it has to invite you.", null));
	}

	/**
	 * The same for somebody who has a ticket by now. Whoever is put out of the server
	 * loses first the connection, then all tickets; one that was made after that is found
	 * here.
	 * @throws RefusedException if that is not permitted any more
	 */
	public void checkAgain(Join request, AccountName person, FrameConnection connection) {
		if (!connection.isOpen() || connection.isFinishing()) {
			throw new RefusedException(Refusal.of(RefusalCode.REMOVED, null));
		}
		if (this.roles.onServer(person) != Role.OPERATOR) {
			this.bans.checkServer(person, connection.address());
		}
		check(request, person, connection.address());
	}

	/**
	 * Lets somebody enter of whom is known only that it is one of these: into rooms that
	 * are for everybody, and if any of them may.
	 * @throws RefusedException if that is not permitted
	 */
	public void checkAnyOf(Set<AccountName> people, RoomName name, InetAddress from) {
		this.bans.checkAddress(from);
		if (people.isEmpty()) {
			throw new RefusedException(Refusal.of(RefusalCode.LOGIN_FIRST, null));
		}
		Optional<RoomEntry> known = this.directory.find(name);
		if (known.isEmpty()) {
			return;
		}
		checkDoomed(known.get());
		if (!known.get().settings().isPublic()) {
			throw new RefusedException(Refusal.of(RefusalCode.NOT_PERMITTED, null));
		}
		if (people.stream().noneMatch((person) -> this.bans.isLetInto(known.get(), person))) {
			throw new RefusedException(Refusal.of(RefusalCode.BANNED, "You are banned from " + name + ".", null));
		}
	}

	private void checkDoomed(RoomEntry room) {
		if (this.directory.isDoomed(room.id())) {
			throw new RefusedException(Refusal.of(RefusalCode.BUSY, room.name() + " is being deleted.", null));
		}
	}

	private void checkPassword(RoomEntry room, String hash, @Nullable String password, AccountName person,
			Origin origin) {
		if (password == null) {
			throw new RefusedException(
					Refusal.of(RefusalCode.ROOM_LOCKED, room.name() + " is locked; enter it with its password.", null));
		}
		boolean right = this.hashing.inTurn(origin, person, () -> {
			// In turn, because many attempts may have waited together.
			if (!this.wrongPasswords.delay(origin, System.nanoTime()).isZero()) {
				throw new RefusedException(Refusal.of(RefusalCode.TOO_MANY_ATTEMPTS, null));
			}
			return this.hashing.matches(password, hash);
		});
		if (!right) {
			this.wrongPasswords.count(origin, System.nanoTime());
			throw new RefusedException(
					Refusal.of(RefusalCode.ROOM_LOCKED, "That is not the password of " + room.name() + ".", null));
		}
	}

}
