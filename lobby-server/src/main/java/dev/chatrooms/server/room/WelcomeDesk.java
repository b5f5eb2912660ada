package dev.chatrooms.server.room;

import java.util.List;
import java.util.function.Supplier;

import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * Answers those who asked: newcomers get a snapshot, speakers their acknowledgement, and
 * who was put out is told.
 */
final class WelcomeDesk {

	private final RoomDelivery delivery;

	private final ChatIds chats;

	private final Supplier<RoomSettings> settings;

	WelcomeDesk(RoomDelivery delivery, ChatIds chats, Supplier<RoomSettings> settings) {
		this.delivery = delivery;
		this.chats = chats;
		this.settings = settings;
	}

	void answer(Decided batch) {
		this.chats.stored(batch);
		batch.steps().forEach((step) -> step.command().accept(new Answer(step)));
	}

	/** What one step is answered. */
	private final class Answer implements RoomCommand.Cases<@Nullable Void> {

		private final Decided.Step step;

		Answer(Decided.Step step) {
			this.step = step;
		}

		@Override
		public @Nullable Void arrive(RoomCommand.Arrive arrival) {
			Room room = this.step.after();
			Welcome welcome = new Welcome(room.name(), arrival.name(), WelcomeDesk.this.settings.get().description(),
					room.people(), room.epoch(), room.sequence(), arrival.label());
			arrival.seat().welcome(welcome, arrival.isBack() ? List.of() : room.lastChats());
			WelcomeDesk.this.delivery.introduce(arrival.seat());
			return null;
		}

		@Override
		public @Nullable Void speak(RoomCommand.Speak speech) {
			if (this.step.events().isEmpty()) {
				speech.seat().answer(Refusal.of(RefusalCode.REMOVED, speech.label()));
				return null;
			}
			RoomEvent chat = this.step.events().get(this.step.events().size() - 1);
			speech.seat().answer(Done.said(chat.epoch(), chat.sequence(), speech.label()));
			return null;
		}

		@Override
		public @Nullable Void repeat(RoomCommand.Repeat repetition) {
			Done stored = WelcomeDesk.this.chats.acknowledgement(repetition.name(), repetition.id());
			repetition.seat()
				.answer((stored != null)
						? new Done(stored.message(), null, null, stored.epoch(), stored.sequence(), repetition.label())
						: Refusal.of(RefusalCode.NOT_STORED, repetition.label()));
			return null;
		}

		@Override
		public @Nullable Void depart(RoomCommand.Depart departure) {
			return null;
		}

		@Override
		public @Nullable Void inform(RoomCommand.Inform information) {
			return null;
		}

		@Override
		public @Nullable Void expel(RoomCommand.Expel expulsion) {
			Refusal reason = Refusal.of(RefusalCode.REMOVED, expulsion.words(), null);
			this.step.before()
				.seats()
				.keySet()
				.stream()
				.filter((seat) -> !this.step.after().seats().containsKey(seat))
				.forEach((seat) -> seat.dismiss(reason));
			return null;
		}

	}

}
