package dev.chatrooms.server.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.RoomNotice;

/**
 * The state of a room. Immutable and pure: {@link #decide} says what a command leads to,
 * {@link #apply} says what that changes; neither does anything.
 *
 * @param name the room's name
 * @param epoch how often the room has been opened
 * @param sequence the number of the last event, 0 before the first
 * @param seats who sits where; listeners who are not announced yet have no name
 * @param people how many people are here: each counts once, listeners not
 * @param lastChats the newest chats, oldest first
 * @param rules what holds as long as the room is open
 */
record Room(RoomName name, long epoch, long sequence, Map<Seat, Optional<AccountName>> seats, int people,
		List<Posted> lastChats, RoomRules rules) {

	/** An empty room that goes on where its journal ends. */
	static Room restored(RoomName name, long epoch, long sequence, List<Posted> lastChats, RoomRules rules) {
		return new Room(name, epoch, sequence, Map.of(), 0, List.copyOf(lastChats), rules);
	}

	/** Who sits there, or nothing. */
	String nameOf(Seat seat) {
		return this.seats.getOrDefault(seat, Optional.empty()).map(AccountName::text).orElse("somebody");
	}

	/** Who is here, each once. */
	Set<AccountName> members() {
		return this.seats.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
	}

	/** Who sits where, with what the seats know of them. */
	List<Visitor> visitors() {
		return this.seats.entrySet()
			.stream()
			.map((taken) -> taken.getKey().visitor(taken.getValue().orElse(null)))
			.toList();
	}

	/** Whether somebody sits here. */
	boolean isSeated(AccountName person) {
		return seatsOf(person) > 0;
	}

	/**
	 * The events a command leads to, numbered, in order; none if it changes nothing that
	 * others see.
	 */
	List<RoomEvent> decide(RoomCommand command, Instant now) {
		return command.accept(new Deciding(now));
	}

	/** The room after a command and the events it led to. */
	Room apply(RoomCommand command, List<RoomEvent> events) {
		Map<Seat, Optional<AccountName>> seated = command.accept(new Seating());
		long last = events.isEmpty() ? this.sequence : events.get(events.size() - 1).sequence();
		List<Posted> chats = events.stream().filter(Posted.class::isInstance).map(Posted.class::cast).toList();
		int people = (seated == this.seats) ? this.people
				: (int) seated.values().stream().flatMap(Optional::stream).distinct().count();
		return new Room(this.name, this.epoch, last, seated, people, newest(chats), this.rules);
	}

	private List<RoomEvent> announce(AccountName name, Instant now) {
		if (seatsOf(name) > 0 || people() >= this.rules.crowd()) {
			return List.of();
		}
		return List.of(new MemberJoined(name, this.name, people() + 1, now, this.epoch, this.sequence + 1));
	}

	private List<RoomEvent> farewells(Collection<AccountName> leavers, Instant now) {
		List<RoomEvent> events = new ArrayList<>();
		int left = people();
		for (AccountName leaver : leavers) {
			left--;
			if (left < this.rules.crowd()) {
				long number = this.sequence + events.size() + 1;
				events.add(new MemberLeft(leaver, this.name, left, now, this.epoch, number));
			}
		}
		return events;
	}

	private Map<Seat, Optional<AccountName>> without(RoomCommand.Expel expulsion) {
		Map<Seat, Optional<AccountName>> after = new LinkedHashMap<>(this.seats);
		after.entrySet()
			.removeIf((taken) -> expulsion.whom().test(taken.getKey().visitor(taken.getValue().orElse(null))));
		return after;
	}

	private boolean isSeated(RoomCommand.Speak speech) {
		return Optional.of(speech.name()).equals(this.seats.get(speech.seat()));
	}

	private long seatsOf(AccountName name) {
		return this.seats.values().stream().filter(Optional.of(name)::equals).count();
	}

	private List<Posted> newest(List<Posted> chats) {
		if (chats.isEmpty()) {
			return this.lastChats;
		}
		List<Posted> all = new ArrayList<>(this.lastChats);
		all.addAll(chats);
		return List.copyOf(all.subList(Math.max(0, all.size() - this.rules.scrollback()), all.size()));
	}

	/** What each kind of command leads to. */
	private final class Deciding implements RoomCommand.Cases<List<RoomEvent>> {

		private final Instant now;

		Deciding(Instant now) {
			this.now = now;
		}

		@Override
		public List<RoomEvent> arrive(RoomCommand.Arrive arrival) {
			return (arrival.name() != null) ? announce(arrival.name(), this.now) : List.of();
		}

		@Override
		public List<RoomEvent> speak(RoomCommand.Speak speech) {
			if (!seats().containsKey(speech.seat())) {
				return List.of();
			}
			List<RoomEvent> events = new ArrayList<>();
			if (!isSeated(speech)) {
				events.addAll(announce(speech.name(), this.now));
			}
			events.add(new Posted(speech.name(), name(), speech.text().value(), speech.style(), this.now, epoch(),
					sequence() + events.size() + 1));
			return events;
		}

		@Override
		public List<RoomEvent> depart(RoomCommand.Depart departure) {
			return seats().getOrDefault(departure.seat(), Optional.empty())
				.filter((leaver) -> seatsOf(leaver) == 1)
				.map((leaver) -> farewells(List.of(leaver), this.now))
				.orElse(List.of());
		}

		@Override
		public List<RoomEvent> repeat(RoomCommand.Repeat repetition) {
			return List.of();
		}

		@Override
		public List<RoomEvent> expel(RoomCommand.Expel expulsion) {
			Set<AccountName> leavers = new LinkedHashSet<>();
			seats().values().forEach((name) -> name.ifPresent(leavers::add));
			without(expulsion).values().forEach((name) -> name.ifPresent(leavers::remove));
			return farewells(leavers, this.now);
		}

		@Override
		public List<RoomEvent> inform(RoomCommand.Inform information) {
			return seats().isEmpty() ? List.of() : List.of(new RoomNotice(information.actor(), name(),
					information.words(), this.now, epoch(), sequence() + 1));
		}

	}

	/** Who sits where after a command; the same map if nobody moved. */
	private final class Seating implements RoomCommand.Cases<Map<Seat, Optional<AccountName>>> {

		@Override
		public Map<Seat, Optional<AccountName>> arrive(RoomCommand.Arrive arrival) {
			return with(arrival.seat(), Optional.ofNullable(arrival.name()));
		}

		@Override
		public Map<Seat, Optional<AccountName>> speak(RoomCommand.Speak speech) {
			boolean isIntroduction = seats().containsKey(speech.seat()) && !isSeated(speech);
			return isIntroduction ? with(speech.seat(), Optional.of(speech.name())) : seats();
		}

		@Override
		public Map<Seat, Optional<AccountName>> depart(RoomCommand.Depart departure) {
			Map<Seat, Optional<AccountName>> after = new LinkedHashMap<>(seats());
			after.remove(departure.seat());
			return after;
		}

		@Override
		public Map<Seat, Optional<AccountName>> repeat(RoomCommand.Repeat repetition) {
			return seats();
		}

		@Override
		public Map<Seat, Optional<AccountName>> expel(RoomCommand.Expel expulsion) {
			return without(expulsion);
		}

		@Override
		public Map<Seat, Optional<AccountName>> inform(RoomCommand.Inform information) {
			return seats();
		}

		private Map<Seat, Optional<AccountName>> with(Seat seat, Optional<AccountName> name) {
			Map<Seat, Optional<AccountName>> after = new LinkedHashMap<>(seats());
			after.put(seat, name);
			return after;
		}

	}

}
