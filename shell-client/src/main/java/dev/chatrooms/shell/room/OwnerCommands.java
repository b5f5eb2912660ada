package dev.chatrooms.shell.room;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.session.OpenRoom;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Appoint;
import dev.chatrooms.protocol.ChangeRoom;
import dev.chatrooms.protocol.CreateRoom;
import dev.chatrooms.protocol.DeleteRoom;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.LobbyRequest;
import dev.chatrooms.protocol.RoomDetail;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.MissingArguments;
import dev.chatrooms.shell.json.CreatedRow;
import dev.chatrooms.shell.json.TopicRow;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Making rooms, changing them, and who is what in them.
 */
@Commands
class OwnerCommands {

	private final LobbyLink lobby;

	private final Rooms rooms;

	private final Screen screen;

	private final Questions questions;

	private final MissingArguments missing;

	OwnerCommands(LobbyLink lobby, Rooms rooms, Screen screen, Questions questions, MissingArguments missing) {
		this.lobby = lobby;
		this.rooms = rooms;
		this.screen = screen;
		this.questions = questions;
		this.missing = missing;
	}

	@Command(name = "create", alias = "cg", group = "4 own rooms", description = "Make a room without entering it.",
			help = """
					create NAME [--description WORDS] [--password PASSWORD] [--private] [--permanent]
					Makes a room that is yours. Others enter a locked room with its password, a private one by invitation;
					a permanent one is listed while nobody is in it.
					Example: create lab --description "Questions about the lab" --permanent""")
	void create(@Argument(index = 0) String name, @Option(longName = "description") @Nullable String description,
			@Option(longName = "password") @Nullable String password, @Option(longName = "private") Boolean hidden,
			@Option(longName = "permanent") Boolean permanent) {
		RoomName wanted = new RoomName(this.missing.ask(name, "Room to create: "));
		tell(label -> new CreateRoom(wanted, given(description), given(password), yes(hidden), yes(permanent), label));
		this.screen.note(new CreatedRow(wanted.text()));
	}

	@Command(name = "topic", group = "4 own rooms", description = "Show or change what the room you are in is about.",
			help = """
					topic [TEXT]
					Changes what the list and the door tell about the room; without words it shows that. To take it away:
					room ROOM --description ""
					Example: topic All about tea""")
	void topic(@Argument(index = 0) String text) {
		RoomName here = this.rooms.front().room();
		if (!text.isBlank()) {
			tell(label -> new ChangeRoom(here, text.strip(), null, null, null, null, null, label));
			return;
		}
		@Nullable String description = this.lobby.ask(LobbySession::ownRooms)
			.stream()
			.filter(known -> known.name().equals(here))
			.map(OpenRoom::detail)
			.filter(Objects::nonNull)
			.map(RoomDetail::description)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		this.screen.rows(List.of(here), room -> new TopicRow(room.text(), description), rooms -> "About this room: "
				+ ((description != null) ? CleanText.singleLine(description) : "nobody has said"));
	}

	@Command(name = "room", group = "4 own rooms", description = "Change a room of yours.",
			help = """
					room ROOM [--description WORDS] [--password PASSWORD] [--private YES] [--permanent YES] [--slow SECONDS] [--read-only YES]
					Changes a room; what you leave out stays as it is. YES is yes or no. An empty password ("") unlocks the room.
					In a slow room everybody pauses between two chats, in a read-only one only moderators talk.
					Example: room lab --slow 10 --permanent yes""")
	void change(@Argument(index = 0) String name, @Option(longName = "description") @Nullable String description,
			@Option(longName = "password") @Nullable String password,
			@Option(longName = "private") @Nullable String hidden,
			@Option(longName = "permanent") @Nullable String permanent,
			@Option(longName = "slow") @Nullable String slow,
			@Option(longName = "read-only") @Nullable String readOnly) {
		RoomName changed = new RoomName(name);
		Integer seconds = (slow != null) ? seconds(slow) : null;
		tell(label -> new ChangeRoom(changed, description, password, yesOrNo(hidden), yesOrNo(permanent), seconds,
				yesOrNo(readOnly), label));
	}

	@Command(name = "delete", group = "4 own rooms",
			description = "Delete a room of yours and all that was said in it.", help = """
					delete ROOM
					Deletes a room with its history; who is in it is put out. It cannot be undone.
					Example: delete lab""")
	void delete(@Argument(index = 0) String name) {
		RoomName doomed = new RoomName(this.missing.ask(name, "Room to delete: "));
		if (this.questions.available() && !this.questions.ask("Type the name of the room again to delete it: ")
			.strip()
			.equals(doomed.text())) {
			throw new CommandFailure(ExitCode.FAILURE, doomed + " was not deleted.");
		}
		tell(label -> new DeleteRoom(doomed, label));
	}

	@Command(name = "invite", group = "4 own rooms", description = "Let somebody enter a private or locked room.",
			help = """
					invite PERSON [ROOM]
					Makes somebody a member of the room you are in, or of another, and tells them.
					Example: invite bob lab""")
	void invite(@Argument(index = 0) String name, @Argument(index = 1) String room) {
		appoint(name, room, Role.MEMBER);
	}

	@Command(name = "appoint", group = "4 own rooms", description = "Make somebody something in a room.",
			help = """
					appoint PERSON ROLE [ROOM]
					ROLE is moderator, member, stranger (nothing any more) or owner (the room is theirs then). Without a room it is
					the one you are in.
					Example: appoint bob moderator lab""")
	void appoint(@Argument(index = 0) String name, @Argument(index = 1) String role, @Argument(index = 2) String room) {
		appoint(name, room, role(role));
	}

	private void appoint(String name, String typedRoom, Role role) {
		AccountName person = new AccountName(this.missing.ask(name, "Name: "));
		RoomName where = typedRoom.isEmpty() ? this.rooms.frontOr("put the name of one at the end.")
				: new RoomName(typedRoom);
		tell(label -> new Appoint(where, person, role, label));
	}

	private static Role role(String typed) {
		try {
			return Role.ofText(typed.toLowerCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw new CommandFailure(ExitCode.USAGE, "A role is moderator, member, stranger or owner.");
		}
	}

	private void tell(Function<String, LobbyRequest> request) {
		this.screen.talk(this.lobby.ask(session -> session.request(request, Done.class)).message());
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isEmpty()) ? null : text;
	}

	private static @Nullable Boolean yes(@Nullable Boolean flag) {
		return Boolean.TRUE.equals(flag) ? true : null;
	}

	private static @Nullable Boolean yesOrNo(@Nullable String typed) {
		if (typed == null || typed.isEmpty()) {
			return null;
		}
		return switch (typed.toLowerCase(Locale.ROOT)) {
			case "yes", "on", "true" -> true;
			case "no", "off", "false" -> false;
			default -> throw new CommandFailure(ExitCode.USAGE, "That is yes or no, not " + typed + ".");
		};
	}

	private static int seconds(String typed) {
		return (int) Math.min(Integer.MAX_VALUE, TimeSpan.of(typed).toSeconds());
	}

}
