package dev.chatrooms.shell.people;

import java.util.stream.Collectors;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.protocol.Announcement;
import dev.chatrooms.protocol.LobbyNotice;
import dev.chatrooms.protocol.PeopleList;
import dev.chatrooms.protocol.PresenceChanged;
import dev.chatrooms.protocol.ReadUpTo;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Told;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.json.AnnouncementRow;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.lobby.LobbyWatcher;
import dev.chatrooms.shell.room.Rooms;
import dev.chatrooms.shell.view.EventRenderer;
import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows what the lobby says unasked. Comings and goings are for people at a terminal who
 * have no room in front: scripts do not care, and a room tells of its own.
 */
@Component
class NoticeBoard implements LobbyWatcher, LobbyNotice.Cases<@Nullable Void> {

	/** More would fill the screen. */
	private static final int MOST_NAMES = 20;

	private final LobbyLink lobby;

	private final Mailbox mailbox;

	private final Screen screen;

	private final Questions questions;

	private final Rooms rooms;

	private final KnownPeople known;

	NoticeBoard(LobbyLink lobby, Mailbox mailbox, Screen screen, Questions questions, Rooms rooms, KnownPeople known) {
		this.known = known;
		this.lobby = lobby;
		this.mailbox = mailbox;
		this.screen = screen;
		this.questions = questions;
		this.rooms = rooms;
	}

	@Override
	public void loggedIn() {
		this.mailbox.changeReader();
		if (this.questions.available()) {
			try {
				PeopleList people = this.lobby.ask(LobbySession::firstPeople);
				this.known.learn(people);
				this.screen.talk(sentence(people));
			}
			catch (CommandFailure ex) {
				// It was not asked for, so nobody misses it; but nothing else would work.
				if (ex.refusal() == RefusalCode.PASSWORD_CHANGE) {
					this.screen.talk(ex.sentence());
				}
			}
		}
		this.mailbox.look();
	}

	/** Such as {@code 2 people are online: ada, bob.} */
	static String sentence(PeopleList people) {
		if (people.total() <= 1) {
			return "Nobody else is online.";
		}
		String names = people.people()
			.stream()
			.limit(MOST_NAMES)
			.map(person -> CleanText.singleLine(person.name().text()))
			.collect(Collectors.joining(", "));
		String rest = (people.total() > MOST_NAMES) ? ", and others" : "";
		return count(people.total()) + ": " + names + rest + ".";
	}

	private static String count(int people) {
		return (people == 1) ? "1 person is online" : people + " people are online";
	}

	@Override
	public void restored() {
		this.mailbox.look();
	}

	@Override
	public void noticed(LobbyNotice notice) {
		notice.accept(this);
	}

	@Override
	public @Nullable Void told(Told notice) {
		this.mailbox.received(notice);
		return null;
	}

	@Override
	public @Nullable Void announced(Announcement notice) {
		EventRenderer lines = new EventRenderer(this.screen.look(), notice.creator(), this.rooms.day());
		this.screen.event(AnnouncementRow.of(notice), lines.announced(notice));
		return null;
	}

	@Override
	public @Nullable Void readUpTo(ReadUpTo notice) {
		this.rooms.readElsewhere(notice.room(), notice.sequence());
		return null;
	}

	@Override
	public @Nullable Void presence(PresenceChanged notice) {
		this.known.changed(notice.creator(), notice.online());
		if (this.questions.available() && this.rooms.visit().isEmpty()) {
			String name = CleanText.singleLine(notice.creator().text());
			this.screen.aside("* " + name + (notice.online() ? " is online; " : " has gone offline; ")
					+ count(notice.people()) + ".");
		}
		return null;
	}

}
