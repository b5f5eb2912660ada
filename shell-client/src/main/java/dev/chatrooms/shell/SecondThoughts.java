package dev.chatrooms.shell;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.InvalidChatException;
import dev.chatrooms.shell.command.Catalog;
import dev.chatrooms.shell.room.RoomLine;
import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.Screen;
import org.springframework.stereotype.Component;

/**
 * Asks before much is done at once: what was pasted may not be what was meant.
 */
@Component
class SecondThoughts {

	/** More than these are asked about. */
	private static final int FEW_LINES = 10;

	private final Screen screen;

	private final Questions questions;

	private final Catalog catalog;

	SecondThoughts(Screen screen, Questions questions, Catalog catalog) {
		this.screen = screen;
		this.questions = questions;
		this.catalog = catalog;
	}

	/** Whether a line that was typed in a room is to be obeyed; if not, they know why. */
	boolean agreeTo(RoomLine line) {
		int lines = (int) line.text().lines().count();
		if (line.kind() == RoomLine.Kind.COMMAND && lines > 1 && !takesText(line.text())) {
			this.screen.talk("A command is one line, so nothing was done. Begin with // to say what begins with /.");
			return false;
		}
		if (line.kind() == RoomLine.Kind.SPEECH && isTooLong(line.text())) {
			return false;
		}
		if (lines > FEW_LINES && !isYes("Send " + lines + " lines as one chat? (y/n) ")) {
			this.screen.talk("Nothing was sent. The Up key brings the lines back.");
			return false;
		}
		return true;
	}

	/** Whether all these commands are to be run. */
	boolean agreeTo(List<String> commands) {
		if (commands.size() > 1 && !isYes("Run these " + commands.size() + " lines as commands? (y/n) ")) {
			this.screen.talk("Nothing was run.");
			return false;
		}
		return true;
	}

	private boolean takesText(String command) {
		return this.catalog.find(command.split("\\s", 2)[0])
			.filter(known -> this.catalog.usage(known).raw())
			.isPresent();
	}

	private boolean isTooLong(String text) {
		try {
			return new ChatText(text).value().isEmpty();
		}
		catch (InvalidChatException ex) {
			if (ex.reason() != InvalidChatException.Reason.TOO_LONG) {
				return false;
			}
			int characters = text.codePointCount(0, text.length());
			this.screen.talk(ex.getMessage() + String.format(Locale.ENGLISH,
					" This one has %,d characters: the Up key brings it back, to be shortened or sent in parts.",
					characters));
			return true;
		}
	}

	private boolean isYes(String question) {
		try {
			String answer = this.questions.ask(question).toLowerCase(Locale.ROOT);
			return answer.equals("y") || answer.equals("yes");
		}
		catch (CancellationException ex) {
			return false;
		}
	}

}
