package dev.chatrooms.server.room;

import java.util.function.Predicate;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.protocol.Style;
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

		R repeat(Repeat command);

		R depart(Depart command);

		R expel(Expel command);

		R inform(Inform command);

	}

	/**
	 * Somebody takes a seat.
	 *
	 * @param seat the seat
	 * @param name who it is, or nothing for a listener who is announced with the first
	 * chat
	 * @param isBack whether it was here before and asks itself for what it missed
	 * @param label of the request
	 */
	record Arrive(Seat seat, @Nullable AccountName name, boolean isBack,
			@Nullable String label) implements RoomCommand {

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
	 * @param style how they are meant, if they are not just said
	 * @param id what the author calls the chat, so that it is stored once
	 * @param label of the request
	 */
	record Speak(Seat seat, AccountName name, ChatText text, @Nullable Style style, @Nullable String id,
			@Nullable String label) implements RoomCommand {

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

	/**
	 * Somebody says again what is stored already, or will be with the same batch.
	 *
	 * @param seat the seat
	 * @param name who it is
	 * @param id what the author calls the chat
	 * @param label of the request
	 */
	record Repeat(Seat seat, AccountName name, String id, @Nullable String label) implements RoomCommand {

		@Override
		public <R> R accept(Cases<R> cases) {
			return cases.repeat(this);
		}

	}

	/**
	 * People are put out, with all connections that are here by then.
	 *
	 * @param seat asks for it; it need not be in the room
	 * @param whom who has to go
	 * @param words what they are told
	 * @param isLast whether nobody is let in any more
	 */
	record Expel(Seat seat, Predicate<Visitor> whom, String words, boolean isLast) implements RoomCommand {

		@Override
		public <R> R accept(Cases<R> cases) {
			return cases.expel(this);
		}

	}

	/**
	 * Those who are here are told what somebody did, who need not be in the room.
	 *
	 * @param actor who did it
	 * @param words what was done, to be read after the name
	 */
	record Inform(AccountName actor, String words) implements RoomCommand {

		@Override
		public Seat seat() {
			return House.SEAT;
		}

		@Override
		public <R> R accept(Cases<R> cases) {
			return cases.inform(this);
		}

	}

}
