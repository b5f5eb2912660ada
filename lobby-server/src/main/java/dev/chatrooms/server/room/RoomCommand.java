package dev.chatrooms.server.room;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import org.jspecify.annotations.Nullable;

/**
 * What the gate has let through: it is known who asks.
 */
public sealed interface RoomCommand extends RoomInput {

	/** Who asks. */
	Seat seat();

	/** Calls the case for this kind of command. */
	<R> R accept(Cases<R> cases);

	/**
	 * One case for each kind of command, so that the compiler names what a new kind
	 * lacks.
	 *
	 * @param <R> what a case returns
	 */
	interface Cases<R> {

		R arrive(Arrive command);

		R speak(Speak command);

		R depart(Depart command);

	}

	/**
	 * Somebody takes a seat.
	 *
	 * @param seat the seat
	 * @param name who it is, or nothing for a listener who is announced with the first
	 * chat
	 * @param label of the request
	 */
	record Arrive(Seat seat, @Nullable AccountName name, @Nullable String label) implements RoomCommand {

		@Override
		public <R> R accept(Cases<R> cases) {
			return cases.arrive(this);
		}

	}

	/**
	 * Somebody says something.
	 *
	 * @param seat the seat
	 * @param name who it is
	 * @param text the words
	 * @param label of the request
	 */
	record Speak(Seat seat, AccountName name, ChatText text, @Nullable String label) implements RoomCommand {

		@Override
		public int weight() {
			return this.text.value().length();
		}

		@Override
		public boolean isBounded() {
			return true;
		}

		@Override
		public <R> R accept(Cases<R> cases) {
			return cases.speak(this);
		}

	}

	/**
	 * A seat is empty: its connection has ended.
	 *
	 * @param seat the seat
	 */
	record Depart(Seat seat) implements RoomCommand {

		@Override
		public <R> R accept(Cases<R> cases) {
			return cases.depart(this);
		}

	}

}
