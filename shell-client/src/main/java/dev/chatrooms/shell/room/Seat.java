package dev.chatrooms.shell.room;

import java.time.ZoneId;
import java.util.List;

import dev.chatrooms.client.room.RoomListener;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.view.EventRenderer;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;

/**
 * One visit as the person sees it: shows what happens, and keeps what others say for
 * {@code expect}.
 */
class Seat implements RoomListener {

	private final Screen screen;

	private final Backlog backlog = new Backlog();

	private volatile @Nullable CommandFailure lost;

	private volatile boolean abandoned;

	private @Nullable EventRenderer renderer;

	private @Nullable AccountName you;

	Seat(Screen screen) {
		this.screen = screen;
	}

	Backlog backlog() {
		return this.backlog;
	}

	/** Why the visit is over, if it was ended by others. */
	@Nullable CommandFailure lost() {
		return this.lost;
	}

	/** The person does not sit down after all; nothing is shown from now on. */
	void abandon() {
		this.abandoned = true;
	}

	@Override
	public void entered(Welcome welcome, List<Posted> chats) {
		if (this.abandoned) {
			return;
		}
		this.you = welcome.you();
		this.renderer = new EventRenderer(ZoneId.systemDefault(), this.screen.theme(), welcome.you());
		this.screen.talk(greeting(welcome));
		chats.forEach(this::happened);
	}

	@Override
	public void happened(RoomEvent event) {
		EventRenderer lines = this.renderer;
		if (lines == null || this.abandoned) {
			return;
		}
		boolean own = event.creator().equals(this.you);
		this.screen.event(event.accept(lines));
		if (!own && event instanceof Posted chat) {
			this.backlog.add(CleanText.of(chat.contents()));
		}
	}

	@Override
	public void lost(@Nullable String lastWords) {
		if (this.abandoned) {
			return;
		}
		String why = (lastWords != null) ? CleanText.singleLine(lastWords) : "The connection to the room was lost.";
		CommandFailure failure = new CommandFailure(ExitCode.UNREACHABLE, why);
		this.lost = failure;
		this.backlog.end(failure);
		this.screen.talk(why);
		this.screen.release();
	}

	/** What is said at the door. */
	static String greeting(Welcome welcome) {
		int others = welcome.members() - 1;
		String company = switch (others) {
			case 0 -> "nobody else yet";
			case 1 -> "1 other (2 people)";
			default -> others + " others (" + welcome.members() + " people)";
		};
		return "You are in " + CleanText.singleLine(welcome.room().text()) + " with " + company
				+ ". Type to talk; \\quit leaves, /help helps.";
	}

}
