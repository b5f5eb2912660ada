package dev.chatrooms.shell.room;

import java.util.concurrent.CompletableFuture;

import dev.chatrooms.client.room.RoomVisit;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Style;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Typing;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Saying something in a room one is in. A person goes on typing and is told later if it
 * was not sent; a program waits until it is safe.
 */
@Component
public class Speech {

	private final Rooms rooms;

	private final Screen screen;

	private final Waiting waiting;

	private final Typing typing;

	Speech(Rooms rooms, Screen screen, Waiting waiting, Typing typing) {
		this.rooms = rooms;
		this.screen = screen;
		this.waiting = waiting;
		this.typing = typing;
	}

	/** Says a line that a person typed in a room, which may have ended meanwhile. */
	public void say(String text) {
		this.rooms.visit()
			.ifPresentOrElse(visit -> follow(visit, this.rooms.say(text, null), text), () -> notSent(text));
	}

	/**
	 * Says the text of a command in the room in front.
	 * @throws CommandFailure if there is none, or a program is told that it failed
	 */
	void command(String text, @Nullable Style style) {
		settle(this.rooms.front(), this.rooms.say(text, style), text);
	}

	/** The same in a room that need not be in front. */
	void command(RoomName room, String text) {
		settle(this.rooms.visit(room), this.rooms.say(room, text), text);
	}

	/** Tells the person that these words have gone nowhere. */
	public void notSent(String text) {
		if (!text.isBlank()) {
			this.screen.talk("Not sent: " + CleanText.of(text));
		}
	}

	private void settle(RoomVisit visit, CompletableFuture<Done> saying, String text) {
		if (this.typing.isByPerson()) {
			follow(visit, saying, text);
		}
		else {
			Acknowledgement.await(this.waiting, saying);
		}
	}

	private void follow(RoomVisit visit, CompletableFuture<Done> saying, String text) {
		saying.whenComplete((done, failure) -> {
			if (failure != null) {
				explain(visit, CommandFailure.of(failure), text);
			}
		});
	}

	/** If the visit is over, that was said already. */
	private void explain(RoomVisit visit, CommandFailure failure, String text) {
		if (this.rooms.isIn(visit)) {
			this.screen.talk(failure.sentence());
		}
		notSent(text);
	}

}
