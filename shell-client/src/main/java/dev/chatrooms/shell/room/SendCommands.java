package dev.chatrooms.shell.room;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import dev.chatrooms.client.room.RoomListener;
import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.MissingArguments;
import dev.chatrooms.shell.command.StandardInput;
import dev.chatrooms.shell.json.SentRow;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/**
 * Saying something in a room without staying there, for scripts and pipes.
 */
@Commands
class SendCommands {

	private static final Pattern FROM_INPUT = Pattern.compile("-\\s*|-\\s+--lines\\s*");

	/** More than the longest chat has, so that the rest need not be read. */
	private static final int ENOUGH = 64 * 1024;

	private final ShortVisits visits;

	private final Rooms rooms;

	private final MissingArguments missing;

	private final StandardInput input;

	private final Screen screen;

	SendCommands(ShortVisits visits, Rooms rooms, MissingArguments missing, StandardInput input, Screen screen) {
		this.visits = visits;
		this.rooms = rooms;
		this.missing = missing;
		this.input = input;
		this.screen = screen;
	}

	@Command(name = "send", group = "6 scripts", description = "Say something in a room, entering it for that.",
			help = """
					send ROOM TEXT
					Says the rest of the line, just as it is typed, in a room that is there, and waits until it is safe. You need
					not be in the room. With - instead of words it says what comes on standard input as one chat, with - --lines
					as one chat for each line.
					Example: send tea The kettle is on.""")
	void send(@Argument(index = 0) String name, @Argument(index = 1) String text) {
		RoomName room = new RoomName(this.missing.ask(name, "Room: "));
		String words = this.missing.ask(text, "Say: ");
		if (!FROM_INPUT.matcher(words).matches()) {
			sendOne(room, words);
		}
		else if (words.contains("--lines")) {
			BufferedReader lines = new BufferedReader(new InputStreamReader(this.input.take(), StandardCharsets.UTF_8));
			during(room, visit -> sayLines(visit, lines));
		}
		else {
			sendOne(room, all(this.input.take()));
		}
	}

	/** What cannot be said is found out before the room is entered. */
	private void sendOne(RoomName room, String words) {
		ChatText chat = new ChatText(words);
		during(room, visit -> say(visit, chat.value()));
	}

	private void sayLines(RoomVisit visit, BufferedReader lines) {
		int number = 0;
		try {
			@Nullable String line = lines.readLine();
			while (line != null) {
				number++;
				if (!line.isBlank()) {
					say(visit, line);
				}
				line = lines.readLine();
			}
		}
		catch (CommandFailure ex) {
			throw new CommandFailure(ex.exitCode(), "standard input:" + number + ": " + ex.sentence());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void say(RoomVisit visit, String words) {
		this.screen.note(new SentRow(visit.room().text(), this.visits.say(visit, words).sequence()));
	}

	private void during(RoomName room, Consumer<RoomVisit> action) {
		this.rooms.all()
			.stream()
			.filter(seat -> seat.room().equals(room) && seat.lost() == null)
			.map(Seat::visit)
			.findFirst()
			.ifPresentOrElse(action, () -> this.visits.during(room, new Deaf(), action));
	}

	private static String all(InputStream in) {
		try {
			return new String(in.readNBytes(ENOUGH), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whoever only speaks. */
	private static final class Deaf implements RoomListener {

		@Override
		public void entered(Welcome welcome, List<Posted> chats) {
		}

		@Override
		public void happened(RoomEvent event) {
		}

		@Override
		public void lost(@Nullable String lastWords) {
		}

	}

}
