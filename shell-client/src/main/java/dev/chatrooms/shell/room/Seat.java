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
import dev.chatrooms.protocol.RoomNotice;
import dev.chatrooms.protocol.Style;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.json.ChatRow;
import dev.chatrooms.shell.json.EnteredRow;
import dev.chatrooms.shell.json.EventRow;
import dev.chatrooms.shell.view.DayLine;
import dev.chatrooms.shell.view.EventRenderer;
import dev.chatrooms.shell.view.Passage;
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

	private final Reading reading;

	private final Bell bell;

	private final Doorway door;

	private final Backlog backlog = new Backlog();

	private final Speakers speakers = new Speakers();

	private final PendingWords pending = new PendingWords(this::showPending);

	private volatile @Nullable CommandFailure lost;

	private volatile boolean abandoned;

	/** Whether the command that enters is one for programs. */
	private final boolean json;

	private volatile int members;

	private @Nullable RoomVisit visit;

	private @Nullable EventRenderer renderer;

	private @Nullable AccountName you;

	/**
	 * A seat in front.
	 * @param day shared by all that is shown
	 */
	Seat(RoomName room, Screen screen, IgnoredPeople ignored, NotifyLevels levels, DayLine day, Reading reading) {
		this.reading = reading;
		this.room = room;
		this.screen = screen;
		this.json = screen.isJson();
		this.ignored = ignored;
		this.day = day;
		this.bell = new Bell(room, levels, screen);
		this.door = new Doorway(screen.isWatched(), this::showPassage);
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
		return this.reading.isInFront();
	}

	/** How far the person has read here. */
	Reading reading() {
		return this.reading;
	}

	int members() {
		return this.members;
	}

	boolean isCut() {
		return this.pending.isCut();
	}

	Backlog backlog() {
		return this.backlog;
	}

	Speakers speakers() {
		return this.speakers;
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
		if (!this.abandoned) {
			this.screen.asJson(this.json, () -> show(welcome, chats));
		}
	}

	private void show(Welcome welcome, List<Posted> chats) {
		this.you = welcome.you();
		this.members = welcome.members();
		EventRenderer lines = new EventRenderer(this.screen.look(), welcome.you(), this.day);
		this.renderer = lines;
		this.screen.note(EnteredRow.of(welcome));
		this.screen.talk(Company.greeting(welcome));
		if (welcome.description() != null) {
			this.screen.talk("About this room: " + CleanText.singleLine(welcome.description()));
		}
		show(chats, lines);
	}

	private void show(List<Posted> chats, EventRenderer lines) {
		boolean marked = !this.screen.isWatched();
		for (Posted chat : chats) {
			if (!marked && this.reading.isNew(chat.sequence()) && !chat.creator().equals(this.you)) {
				this.screen.aside("--- new ---");
				marked = true;
			}
			hear(chat, lines);
		}
	}

	@Override
	public void happened(RoomEvent event) {
		EventRenderer lines = this.renderer;
		if (lines == null || this.abandoned) {
			return;
		}
		if (!(event instanceof Posted) && isInFront()) {
			this.screen.note(EventRow.of(event));
		}
		if (event instanceof MemberJoined arrival) {
			this.members = arrival.members();
			this.door.arrived(arrival);
		}
		else if (event instanceof MemberLeft departure) {
			this.members = departure.members();
			this.door.left(departure);
		}
		else if (event instanceof RoomNotice notice && !notice.creator().equals(this.you) && isInFront()
				&& !this.screen.isJson()) {
			this.door.settle();
			this.screen.event(lines.noticed(notice));
		}
		else if (event instanceof Posted chat && hear(chat, lines)) {
			this.bell.heard(lines.isForYou(chat), isCut());
		}
	}

	private void showPassage(Passage passage) {
		EventRenderer lines = this.renderer;
		if (lines != null && isInFront() && !this.abandoned && !this.screen.isJson()) {
			this.screen.event(lines.passed(passage));
		}
	}

	/** Shows a chat; whether it is of somebody else. */
	private boolean hear(Posted chat, EventRenderer lines) {
		boolean own = chat.creator().equals(this.you);
		if (!own && this.ignored.contains(chat.creator())) {
			return false;
		}
		this.door.settle();
		boolean mention = this.bell.heedsMentions() && lines.isForYou(chat);
		boolean here = this.reading.heard(chat.sequence(), own, mention);
		this.screen.event(ChatRow.of(chat), here ? lines.posted(chat) : lines.found(chat));
		if (!own) {
			this.speakers.heard(chat.creator());
			this.backlog.add(CleanText.of(chat.contents()));
		}
		return !own;
	}

	private void talk(String sentence) {
		this.door.settle();
		this.screen.talk(mark() + sentence);
	}

	/** Only who looks here has to look around. */
	private void release() {
		if (isInFront()) {
			this.screen.release();
		}
	}

	private String mark() {
		return isInFront() ? "" : "[" + CleanText.singleLine(this.room.text()) + "] ";
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
		this.bell.mended();
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
		return Company.of(this.room, this.members);
	}

}
