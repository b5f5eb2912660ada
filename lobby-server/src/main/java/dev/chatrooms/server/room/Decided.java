package dev.chatrooms.server.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.server.history.Journal;

/**
 * One batch of commands with what they lead to. Nothing of it has happened before it is
 * recorded.
 *
 * @param before the room before the first command
 * @param steps one for each command, in order
 */
record Decided(Room before, List<Step> steps) {

	/**
	 * Decides the commands one after the other, each on the outcome of the one before.
	 */
	static Decided fold(Room before, List<RoomCommand> commands, Instant now) {
		List<Step> steps = new ArrayList<>(commands.size());
		Room room = before;
		for (RoomCommand command : commands) {
			List<RoomEvent> events = room.decide(command, now);
			Room after = room.apply(command, events);
			steps.add(new Step(command, events, room, after));
			room = after;
		}
		return new Decided(before, List.copyOf(steps));
	}

	/** The room after the last command. */
	Room after() {
		return this.steps.isEmpty() ? this.before : this.steps.get(this.steps.size() - 1).after();
	}

	/** All events, in order. */
	List<RoomEvent> events() {
		return this.steps.stream().flatMap((step) -> step.events().stream()).toList();
	}

	/** The same events as the journal takes them. */
	List<Journal.Entry> entries() {
		return this.steps.stream().flatMap((step) -> step.events().stream().map(step::entry)).toList();
	}

	/** The events in runs that go to the same seats. */
	List<Run> runs() {
		List<Run> runs = new ArrayList<>();
		for (Step step : this.steps) {
			Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
			if (last != null && last.seats().equals(step.audience())) {
				last.events().addAll(step.events());
			}
			else if (!step.events().isEmpty()) {
				runs.add(new Run(new ArrayList<>(step.events()), step.audience()));
			}
		}
		return runs;
	}

	/** As that of {@link Batch}. */
	@Override
	public String toString() {
		return "Decided[" + this.steps.size() + " steps]";
	}

	/**
	 * One command and what it leads to.
	 *
	 * @param command the command
	 * @param events the events, in order
	 * @param before the room before them
	 * @param after the room after them
	 */
	record Step(RoomCommand command, List<RoomEvent> events, Room before, Room after) {

		private Journal.Entry entry(RoomEvent event) {
			boolean own = event instanceof Posted && this.command instanceof RoomCommand.Speak;
			return new Journal.Entry(event, own ? ((RoomCommand.Speak) this.command).id() : null);
		}

		/** Who hears of it: a newcomer does not, for whom it is in the welcome. */
		Set<Seat> audience() {
			boolean arrival = this.command instanceof RoomCommand.Arrive;
			return arrival ? this.before.seats().keySet() : this.after.seats().keySet();
		}

	}

	/**
	 * Consecutive events with one audience.
	 *
	 * @param events the events, in order
	 * @param seats who hears of them
	 */
	record Run(List<RoomEvent> events, Collection<Seat> seats) {

	}

}
