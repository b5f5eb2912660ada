package dev.chatrooms.shell.room;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

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
 * One visit as the person sees it: shows what happens, what was said and has to wait, and
 * keeps what others say for {@code expect}.
 */
class Seat implements RoomListener {

	private final Screen screen;

	private final Backlog backlog = new Backlog();

	/** What was said, is not acknowledged, and is not on the screen either. */
	private final Map<CompletableFuture<?>, String> unseen = new LinkedHashMap<>();

	private volatile @Nullable CommandFailure lost;

	private boolean interrupted;

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

	/** The person has said something, which is shown as soon as it has to wait. */
	void said(String text, CompletableFuture<?> outcome) {
		synchronized (this.unseen) {
			if (!outcome.isDone()) {
				this.unseen.put(outcome, text);
				showUnseen();
			}
		}
		outcome.whenComplete((done, failure) -> {
			synchronized (this.unseen) {
				this.unseen.remove(outcome);
			}
		});
	}

	private void showUnseen() {
		if (this.interrupted && !this.abandoned) {
			this.unseen.values().forEach(text -> this.screen.aside("(pending) " + CleanText.of(text)));
			this.unseen.clear();
		}
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
		if (welcome.description() != null) {
			this.screen.talk("About this room: " + CleanText.singleLine(welcome.description()));
		}
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
	public void interrupted(@Nullable String lastWords) {
		if (this.abandoned) {
			return;
		}
		String why = (lastWords != null) ? CleanText.singleLine(lastWords) + " " : "";
		this.screen.talk(why + "The connection to the room was lost; trying again.");
		synchronized (this.unseen) {
			this.interrupted = true;
			showUnseen();
		}
		this.screen.release();
	}

	@Override
	public void resumed(int chats) {
		if (this.abandoned) {
			return;
		}
		synchronized (this.unseen) {
			this.interrupted = false;
		}
		this.screen.talk("Connected again." + switch (chats) {
			case 0 -> "";
			case 1 -> " 1 chat missed.";
			default -> " " + chats + " chats missed.";
		});
		this.screen.release();
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
