package dev.chatrooms.shell.people;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Collect;
import dev.chatrooms.protocol.Mail;
import dev.chatrooms.protocol.Told;
import dev.chatrooms.shell.hook.Hooks;
import dev.chatrooms.shell.json.MessageRow;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.room.IgnoredPeople;
import dev.chatrooms.shell.room.Rooms;
import dev.chatrooms.shell.view.DayLine;
import dev.chatrooms.shell.view.EventRenderer;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows private messages, each once, rings the bell for them, and tells the lobby which
 * were shown. Those of people who are ignored are not shown, but do not wait in the lobby
 * either. While it is closed, as for a single command, messages stay where they are.
 */
@Component
public class Mailbox {

	private final LobbyLink lobby;

	private final Screen screen;

	private final IgnoredPeople ignored;

	private final Hooks hooks;

	private final Set<Long> shown = new HashSet<>();

	private boolean open;

	private @Nullable AccountName lastSender;

	private @Nullable EventRenderer renderer;

	private final DayLine day;

	Mailbox(LobbyLink lobby, Screen screen, IgnoredPeople ignored, Rooms rooms, Hooks hooks) {
		this.hooks = hooks;
		this.day = rooms.day();
		this.ignored = ignored;
		this.lobby = lobby;
		this.screen = screen;
	}

	/** From now on there is somebody who reads. */
	public synchronized void open() {
		this.open = true;
	}

	/** Who wrote last. */
	synchronized Optional<AccountName> lastSender() {
		return Optional.ofNullable(this.lastSender);
	}

	/** Asks for what waits, without waiting for it. */
	synchronized void look() {
		if (this.open) {
			tell(List.of());
		}
	}

	/** A message came. */
	synchronized void received(Told message) {
		if (this.open) {
			show(List.of(message));
			tell(List.of(message.id()));
		}
	}

	/** What the person wrote is shown as well, so that the conversation can be read. */
	synchronized void sent(Told message) {
		this.screen.event(MessageRow.of(message), lines(message).told(message));
	}

	private void tell(List<Long> ids) {
		this.lobby.connect()
			.thenCompose((LobbySession session) -> session.request(label -> new Collect(ids, label), Mail.class))
			.thenAccept(this::collected);
	}

	private synchronized void collected(Mail mail) {
		show(mail.messages());
		if (!mail.messages().isEmpty()) {
			tell(mail.messages().stream().map(Told::id).toList());
		}
	}

	/** Those that came at once ring once; what one writes to oneself does not. */
	private void show(List<Told> messages) {
		List<Told> heard = messages.stream()
			.filter(message -> this.shown.add(message.id()) && !this.ignored.contains(message.creator()))
			.toList();
		for (Told message : heard) {
			if (!isNote(message)) {
				this.lastSender = message.creator();
			}
			this.hooks.told(message);
			this.screen.event(MessageRow.of(message), lines(message).told(message));
		}
		if (heard.stream().anyMatch(message -> !isNote(message))) {
			this.screen.ring();
		}
	}

	/** Whether somebody has written to themselves. */
	private static boolean isNote(Told message) {
		return message.creator().equals(message.to());
	}

	/** The reader may be another than before, if somebody else has logged in. */
	private EventRenderer lines(Told message) {
		EventRenderer lines = this.renderer;
		if (lines == null) {
			AccountName you = this.lobby.account().orElse(message.to());
			lines = new EventRenderer(this.screen.look(), you, this.day);
			this.renderer = lines;
		}
		return lines;
	}

	/** Somebody has logged in. */
	synchronized void changeReader() {
		this.renderer = null;
		this.lastSender = null;
	}

}
