package dev.chatrooms.server.room;

import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Welcome;

/**
 * Answers those who asked: newcomers get a snapshot, speakers their acknowledgement.
 */
final class WelcomeDesk {

	private WelcomeDesk() {
	}

	static void answer(Decided batch) {
		batch.steps().forEach(WelcomeDesk::answer);
	}

	private static void answer(Decided.Step step) {
		if (step.command() instanceof RoomCommand.Arrive arrival) {
			Room room = step.after();
			arrival.seat()
				.welcome(new Welcome(room.name(), arrival.name(), room.people(), room.epoch(), room.sequence(),
						arrival.label()), room.lastChats());
		}
		else if (step.command() instanceof RoomCommand.Speak speech) {
			RoomEvent chat = step.events().get(step.events().size() - 1);
			speech.seat().answer(Done.said(chat.epoch(), chat.sequence(), speech.label()));
		}
	}

}
