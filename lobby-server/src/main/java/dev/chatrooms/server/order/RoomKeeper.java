package dev.chatrooms.server.order;

import java.net.InetAddress;
import java.util.Set;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.ChangeRoom;
import dev.chatrooms.protocol.CreateRoom;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.account.PasswordHashing;
import dev.chatrooms.server.audit.Audit;
import dev.chatrooms.server.limits.Origin;
import dev.chatrooms.server.presence.PersonGone;
import dev.chatrooms.server.room.Conduct;
import dev.chatrooms.server.room.OpenRoom;
import dev.chatrooms.server.room.OpenRooms;
import dev.chatrooms.server.room.RoomCommand;
import dev.chatrooms.server.room.RoomDirectory;
import dev.chatrooms.server.room.RoomEntry;
import dev.chatrooms.server.room.RoomSettings;
import dev.chatrooms.server.room.Visitor;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Makes, changes and deletes rooms for those to whom they belong. Thread-safe.
 */
@Service
public class RoomKeeper {

	private static final int LONGEST_DESCRIPTION = 390;

	private static final int SLOWEST = 3600;

	private final RoomDirectory directory;

	private final OpenRooms open;

	private final Authority authority;

	private final Accounts accounts;

	private final Roles roles;

	private final Bans bans;

	private final PasswordHashing hashing;

	private final Audit audit;

	private final Ownership ownership;

	RoomKeeper(RoomDirectory directory, OpenRooms open, Authority authority, Accounts accounts, Roles roles, Bans bans,
			PasswordHashing hashing, Audit audit, Ownership ownership) {
		this.ownership = ownership;
		this.directory = directory;
		this.open = open;
		this.authority = authority;
		this.accounts = accounts;
		this.roles = roles;
		this.bans = bans;
		this.hashing = hashing;
		this.audit = audit;
		open.onOpening((room) -> room.conduct(conductOf(room.id())));
	}

	/**
	 * Makes a room that belongs to whoever makes it.
	 * @param from from where that is wanted
	 * @throws RefusedException if it is there already, or cannot be so
	 */
	public RoomEntry create(CreateRoom request, AccountName owner, InetAddress from) {
		if (this.accounts.isGuest(owner)) {
			throw refused(RefusalCode.NOT_PERMITTED, "Guests cannot own rooms; make an account with: newuser NAME");
		}
		this.ownership.checkOneMore(owner);
		checkKind(request.password(), Boolean.TRUE.equals(request.hidden()));
		// Before the hash, which takes its time.
		this.directory.checkFree(request.room());
		String hash = hash(request.password(), owner, from);
		RoomEntry room = this.directory.create(request.room(),
				new RoomSettings(owner, description(request.description()), hash, Boolean.TRUE.equals(request.hidden()),
						Boolean.TRUE.equals(request.permanent()), 0, false, true));
		this.audit.note(owner.text(), "made the room " + room.name());
		return room;
	}

	/**
	 * Changes a room.
	 * @param from from where that is wanted
	 * @throws RefusedException if that is not permitted, or it cannot be so
	 */
	public RoomEntry change(ChangeRoom request, AccountName actor, InetAddress from) {
		RoomEntry room = this.authority.room(request.room(), actor);
		this.authority.check(isOnlyDescription(request) ? Act.DESCRIBE : Act.CHANGE, room, actor);
		Integer slow = request.slow();
		if (slow != null && (slow < 0 || slow > SLOWEST)) {
			throw refused(RefusalCode.BAD_VALUE, "A pause between chats has 0 to " + SLOWEST + " seconds.");
		}
		this.ownership.checkKept(room);
		boolean hidden = or(request.hidden(), room.settings().hidden());
		checkKind((request.password() != null) ? request.password() : room.settings().passwordHash(), hidden);
		String description = description(request.description());
		String hash = hash(request.password(), actor, from);
		RoomEntry changed = this.directory.change(room,
				(was) -> new RoomSettings(was.owner(),
						(request.description() != null) ? description : was.description(),
						(request.password() != null) ? hash : was.passwordHash(), hidden,
						or(request.permanent(), was.permanent()), (slow != null) ? slow : was.slowSeconds(),
						or(request.readOnly(), was.readOnly()), true));
		boolean secluded = room.settings().isPublic() && !changed.settings().isPublic();
		if (secluded || (request.password() != null && !hidden)) {
			seclude(changed, request.password() != null);
		}
		ChangeWords.of(room.settings(), changed.settings()).forEach((words) -> tell(changed, actor, words));
		this.audit.note(actor.text(), "changed the room " + room.name());
		return changed;
	}

	/** Who is inside stays; who knows only an old password has to show the new one. */
	private void seclude(RoomEntry room, boolean passwordChanged) {
		if (passwordChanged) {
			this.roles.forgetMembers(room.id());
		}
		this.open.find(room.name()).ifPresent((opened) -> {
			opened.members()
				.stream()
				.filter((member) -> !this.roles.in(room, member).isAtLeast(Role.MEMBER))
				.forEach((member) -> this.roles.appoint(room.id(), member, Role.MEMBER));
			opened.seclude();
		});
	}

	private static void checkKind(@Nullable String password, boolean hidden) {
		if (hidden && password != null && !password.isEmpty()) {
			throw refused(RefusalCode.BAD_VALUE, "A private room has no password; people are invited to it.");
		}
	}

	private static boolean isOnlyDescription(ChangeRoom request) {
		return request.password() == null && request.hidden() == null && request.permanent() == null
				&& request.slow() == null && request.readOnly() == null;
	}

	private static boolean or(@Nullable Boolean wanted, boolean was) {
		return (wanted != null) ? wanted : was;
	}

	/**
	 * Deletes a room with all that was said in it; who is inside is put out.
	 * @throws RefusedException if that is not permitted
	 */
	public RoomEntry delete(RoomEntry room, AccountName actor) {
		this.authority.check(Act.DELETE, room, actor);
		this.audit.note(actor.text(), "deleted the room " + room.name());
		this.directory.doom(room.id());
		this.open.find(room.name())
			.ifPresentOrElse((opened) -> opened.disband(room.name() + " was deleted by " + actor + "."),
					() -> this.directory.deleteIfDoomed(room));
		return room;
	}

	/**
	 * Puts everybody out of a room, which closes with the last of them.
	 * @throws RefusedException if the actor is no operator, or the room is not open
	 */
	public void close(RoomName name, AccountName actor) {
		this.authority.checkServer(actor);
		OpenRoom room = this.open.find(name)
			.orElseThrow(() -> refused(RefusalCode.NO_SUCH_ROOM, "There is no open room called " + name + "."));
		this.audit.note(actor.text(), "closed the room " + room.name());
		room.disband(room.name() + " was closed by " + actor + ".");
	}

	/** What belonged to somebody who is gone for good belongs to nobody. */
	public void disown(AccountName person) {
		this.directory.disown(person);
	}

	/**
	 * Makes somebody something in a room.
	 * @throws RefusedException if that is not permitted, or nobody has that name
	 */
	public void appoint(RoomEntry room, AccountName actor, AccountName typed, Role role) {
		this.authority.check((role == Role.MEMBER) ? Act.INVITE : Act.APPOINT, room, actor);
		AccountName person = this.accounts.find(typed)
			.orElseThrow(() -> refused(RefusalCode.NO_SUCH_PERSON, "There is nobody called " + typed + "."));
		if (role == Role.OPERATOR || (role != Role.MEMBER && this.accounts.isGuest(person))) {
			throw refused(RefusalCode.BAD_VALUE, person + " cannot be that in a room.");
		}
		if (role == Role.MEMBER && room.settings().isPublic()) {
			// Everybody may enter; there is nothing to remember.
			return;
		}
		if (role == Role.OWNER) {
			this.ownership.checkHeir(room, person, actor);
		}
		else {
			this.ownership.checkKept(room);
		}
		Role was = this.roles.in(room, person);
		RoomEntry kept = grant(room, person, role);
		conductChanged(kept);
		expelWhoMayNotEnter(kept, person);
		if (this.roles.in(kept, person) != was) {
			tell(kept, actor, ChangeWords.ofRole(person, role));
		}
		this.audit.note(actor.text(), "made " + person + " " + role.text() + " of " + room.name());
	}

	private RoomEntry grant(RoomEntry room, AccountName person, Role role) {
		RoomEntry kept = this.directory.change(room, (was) -> was.ownedBy((role == Role.OWNER) ? person : was.owner()));
		if (role == Role.OWNER) {
			this.roles.appoint(room.id(), person, Role.STRANGER);
		}
		else if (role != Role.MEMBER || !this.roles.in(kept, person).isAtLeast(Role.MEMBER)) {
			this.roles.appoint(room.id(), person, role);
		}
		return kept;
	}

	private void expelWhoMayNotEnter(RoomEntry room, AccountName person) {
		if (!this.authority.permits(Act.ENTER, room, person)) {
			this.open.find(room.name())
				.ifPresent((opened) -> opened.expel(Visitor.named(person),
						"You may not be in " + room.name() + " any more."));
		}
	}

	/** The next one of that name is somebody else, who sits in no room. */
	@EventListener
	void personGone(PersonGone gone) {
		this.open.list().forEach((room) -> room.expel(Visitor.named(gone.name()), "You have left the lobby."));
		if (this.bans.forgetPerson(gone.name())) {
			conductChanged();
		}
	}

	/** Tells those who are in a room what was done there; nobody is if it is not open. */
	void tell(RoomEntry room, AccountName actor, String words) {
		this.open.find(room.name()).ifPresent((opened) -> opened.submit(new RoomCommand.Inform(actor, words)));
	}

	/** Somebody may talk who could not, or cannot who could. */
	void conductChanged(RoomEntry room) {
		this.open.find(room.name()).ifPresent((opened) -> opened.conduct(conductOf(room.id())));
	}

	/** The same, in all rooms. */
	void conductChanged() {
		this.open.list().forEach((opened) -> opened.conduct(conductOf(opened.id())));
	}

	private Conduct conductOf(long roomId) {
		Set<AccountName> moderators = this.roles.moderators(roomId);
		moderators.addAll(this.accounts.operators());
		return new Conduct(Set.copyOf(moderators), this.bans.muted(roomId));
	}

	private @Nullable String hash(@Nullable String password, AccountName person, InetAddress from) {
		if (password == null || password.isEmpty()) {
			return null;
		}
		if (password.codePointCount(0, password.length()) > Limits.MAX_PASSWORD) {
			throw refused(RefusalCode.BAD_PASSWORD, RefusalCode.BAD_PASSWORD.sentence());
		}
		return this.hashing.inTurn(Origin.of(from), person, () -> this.hashing.hash(password));
	}

	private static @Nullable String description(@Nullable String typed) {
		String text = (typed != null) ? CleanText.singleLine(typed).strip() : "";
		if (text.codePointCount(0, text.length()) > LONGEST_DESCRIPTION) {
			throw refused(RefusalCode.BAD_VALUE, "A description has at most " + LONGEST_DESCRIPTION + " characters.");
		}
		return text.isEmpty() ? null : text;
	}

	private static RefusedException refused(RefusalCode code, String words) {
		return new RefusedException(Refusal.of(code, words, null));
	}

}
