package dev.chatrooms.server.room;

import java.util.function.Consumer;

import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.server.history.Journal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a batch durable before anybody sees it.
 */
final class RoomRecorder {

	private static final Logger log = LoggerFactory.getLogger(RoomRecorder.class);

	private final long roomId;

	private final Journal journal;

	private final Consumer<RoomCommand> retry;

	private final Runnable abandon;

	/**
	 * Records for one room.
	 * @param retry takes departures and expulsions that could not be recorded; they have
	 * happened and must be tried again
	 * @param abandon closes a room of which nobody knows where its journal ends
	 */
	RoomRecorder(long roomId, Journal journal, Consumer<RoomCommand> retry, Runnable abandon) {
		this.roomId = roomId;
		this.journal = journal;
		this.retry = retry;
		this.abandon = abandon;
	}

	/** The batch, now durable; or nothing if it was refused as a whole. */
	@Nullable Decided record(Decided batch) {
		if (batch.events().isEmpty()) {
			return batch;
		}
		try {
			this.journal.append(this.roomId, batch.entries());
			return batch;
		}
		catch (RuntimeException ex) {
			log.error("{}: {} events could not be stored: {}", batch.before().name(), batch.events().size(),
					ex.getMessage());
			return afterFailure(batch);
		}
	}

	/** A write that failed may have happened all the same: the journal knows. */
	private @Nullable Decided afterFailure(Decided batch) {
		try {
			long last = this.journal.lastSequence(this.roomId);
			if (last == batch.after().sequence()) {
				return batch;
			}
			if (last == batch.before().sequence()) {
				refuse(batch);
				return null;
			}
		}
		catch (RuntimeException ex) {
			log.error("{}: the journal cannot be read: {}", batch.before().name(), ex.getMessage());
		}
		this.abandon.run();
		return null;
	}

	private void refuse(Decided batch) {
		batch.steps().forEach((step) -> step.command().accept(new Refusing()));
	}

	/** Nothing has happened: who asked is told, and what must happen is tried again. */
	private final class Refusing implements RoomCommand.Cases<@Nullable Void> {

		@Override
		public @Nullable Void arrive(RoomCommand.Arrive arrival) {
			arrival.seat().dismiss(Refusal.of(RefusalCode.ROOM_CLOSED, arrival.label()));
			return null;
		}

		@Override
		public @Nullable Void speak(RoomCommand.Speak speech) {
			speech.seat().answer(Refusal.of(RefusalCode.NOT_STORED, speech.label()));
			return null;
		}

		@Override
		public @Nullable Void repeat(RoomCommand.Repeat repetition) {
			repetition.seat().answer(Refusal.of(RefusalCode.NOT_STORED, repetition.label()));
			return null;
		}

		@Override
		public @Nullable Void expel(RoomCommand.Expel expulsion) {
			RoomRecorder.this.retry.accept(expulsion);
			return null;
		}

		@Override
		public @Nullable Void inform(RoomCommand.Inform information) {
			// What was done is done, and can be seen by whoever asks.
			return null;
		}

		@Override
		public @Nullable Void depart(RoomCommand.Depart departure) {
			RoomRecorder.this.retry.accept(departure);
			return null;
		}

	}

}
