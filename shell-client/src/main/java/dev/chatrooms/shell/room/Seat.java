package dev.chatrooms.shell.room;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import dev.chatrooms.client.room.RoomListener;
import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Style;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.view.DayLine;
import dev.chatrooms.shell.view.EventRenderer;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;

/**
 * One visit as the person sees it: shows what happens, what was said and has to wait, and
 * keeps what others say for {@code expect}. While another room is in front, only chats
 * are shown, marked with the name of the room, and those of others are counted.
 */
class Seat implements RoomListener {

	private final RoomName room;

	private final Screen screen;

	private final IgnoredPeople ignored;

	private final DayLine day;

	private final Backlog backlog = new Backlog();

	private final PendingWords pending = new PendingWords(this::showPending);

	private volatile @Nullable CommandFailure lost;

	private volatile boolean abandoned;

	private volatile boolean inFront = true;

	private volatile int unread;

	private volatile int members;

	private @Nullable RoomVisit visit;

	private @Nullable EventRenderer renderer;

	private @Nullable AccountName you;

	/**
	 * A seat in front.
	 * @param day shared by all that is shown
	 */
	Seat(RoomName room, Screen screen, IgnoredPeople ignored, DayLine day) {
		this.room = room;
		this.screen = screen;
		this.ignored = ignored;
		this.day = day;
	}

	RoomName room() {
		return this.room;
	}

	/** The visit has begun. */
	void sit(RoomVisit begun) {
		this.visit = begun;
	}

	/** Not before it has begun. */
	RoomVisit visit() {
		return Objects.requireNonNull(this.visit);
	}

	boolean isInFront() {
		return this.inFront;
	}

	/** How many chats of others came while another room was in front. */
	int unread() {
		return this.unread;
	}

	int members() {
		return this.members;
	}

	boolean isCut() {
		return this.pending.isCut();
	}

	/** The person looks here from now on. */
	synchronized void comeForward() {
		this.inFront = true;
		this.unread = 0;
	}

	/** The person looks elsewhere from now on. */
	synchronized void goBack() {
		this.inFront = false;
	}

	Backlog backlog() {
		return this.backlog;
	}

	/** Why the visit is over, if it was ended by others. */
	@Nullable CommandFailure lost() {
		return this.lost;
	}

	/** Says something, which is shown as soon as it has to wait. */
	CompletableFuture<Done> say(String text, @Nullable Style style) {
		CompletableFuture<Done> outcome = visit().say(text, style);
		said(text, outcome);
		return outcome;
	}

	/** The person has said something, which is shown as soon as it has to wait. */
	void said(String text, CompletableFuture<?> outcome) {
		this.pending.add(text, outcome);
	}

	private void showPending(String text) {
		if (!this.abandoned) {
			this.screen.aside(mark() + "(pending) " + CleanText.of(text));
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
		this.members = welcome.members();
		this.renderer = new EventRenderer(this.screen.look(), welcome.you(), this.day);
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
		count(event);
		if (event instanceof Posted chat) {
			heard(chat, lines);
		}
		else if (this.inFront) {
			this.screen.event(event.accept(lines));
		}
	}

	private void count(RoomEvent event) {
		if (event instanceof MemberJoined arrival) {
			this.members = arrival.members();
		}
		else if (event instanceof MemberLeft departure) {
			this.members = departure.members();
		}
	}

	private void heard(Posted chat, EventRenderer lines) {
		boolean own = chat.creator().equals(this.you);
		if (!own && this.ignored.contains(chat.creator())) {
			return;
		}
		this.screen.event(isElsewhere(own) ? lines.found(chat) : lines.posted(chat));
		if (!own) {
			this.backlog.add(CleanText.of(chat.contents()));
		}
	}

	/** Counts before it is shown, so that the prompt below it agrees. */
	private synchronized boolean isElsewhere(boolean own) {
		if (!this.inFront && !own) {
			this.unread++;
		}
		return !this.inFront;
	}

	private void talk(String sentence) {
		this.screen.talk(mark() + sentence);
	}

	/** Only who looks here has to look around. */
	private void release() {
		if (this.inFront) {
			this.screen.release();
		}
	}

	private String mark() {
		return this.inFront ? "" : "[" + CleanText.singleLine(this.room.text()) + "] ";
	}

	@Override
	public void interrupted(@Nullable String lastWords) {
		if (this.abandoned) {
			return;
		}
		String why = (lastWords != null) ? CleanText.singleLine(lastWords) + " " : "";
		talk(why + "The connection to the room was lost; trying again.");
		this.pending.cut();
		release();
	}

	@Override
	public void resumed(int chats) {
		if (this.abandoned) {
			return;
		}
		this.pending.mended();
		talk("Connected again." + switch (chats) {
			case 0 -> "";
			case 1 -> " 1 chat missed.";
			default -> " " + chats + " chats missed.";
		});
		release();
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
		talk(why);
		release();
	}

	/** Where one is, and in whose company. */
	String company() {
		return company(this.room, this.members, "nobody else");
	}

	private static String company(RoomName room, int members, String nobody) {
		int others = members - 1;
		String company = switch (others) {
			case 0 -> nobody;
			case 1 -> "1 other (2 people)";
			default -> others + " others (" + members + " people)";
		};
		return "You are in " + CleanText.singleLine(room.text()) + " with " + company + ".";
	}

	/** What is said at the door. */
	static String greeting(Welcome welcome) {
		return company(welcome.room(), welcome.members(), "nobody else yet")
				+ " Type to talk; \\quit leaves, /help helps.";
	}

}
