package dev.chatrooms.server.room;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.server.limits.ChatPace;
import dev.chatrooms.server.wire.EndpointSettings;
import dev.chatrooms.server.wire.FrameConnection;
import dev.chatrooms.server.wire.ServerEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * A room that is open: its parts, from its endpoint to its occupancy, and what others may
 * ask of it. Thread-safe.
 */
public final class OpenRoom {

	private static final Duration RETRY = Duration.ofSeconds(1);

	private final List<RoomSubscriber> subscribers = new CopyOnWriteArrayList<>();

	private final Occupancy occupancy = new Occupancy();

	private final long id;

	private volatile RoomSettings settings;

	private final int maxMembers;

	private final Caretaker caretaker;

	private final ChatPace pace;

	private final Lanes lanes;

	private final RoomLane lane;

	private final TicketOffice tickets;

	private final RoomGate gate;

	private final RoomSequencer sequencer;

	private final RoomRecorder recorder;

	private final RoomDelivery delivery;

	private final WelcomeDesk welcomeDesk;

	private final ServerEndpoint endpoint;

	OpenRoom(RestoredRoom restored, RoomFacilities given, Caretaker caretaker) {
		RoomProperties properties = given.properties();
		this.lanes = given.lanes();
		this.id = restored.id();
		this.settings = restored.settings();
		this.maxMembers = properties.maxMembers();
		this.caretaker = caretaker;
		this.pace = given.pace();
		this.lane = new RoomLane(properties, this.lanes.pool(), this::abandon);
		this.tickets = new TicketOffice(properties.ticketLifetime(), properties.seatsPerPerson(), this.lanes.clock());
		this.sequencer = new RoomSequencer(restored.room(), Clock.systemUTC());
		this.delivery = new RoomDelivery(this.id, this.sequencer, given.journal(), this.lanes, given.feedOf(restored),
				given.network(this.id), () -> this.lane.submit(new RoomInput.Tick()));
		ChatIds chats = new ChatIds((author, id) -> given.journal().findChat(this.id, name(), author, id));
		this.welcomeDesk = new WelcomeDesk(this.delivery, chats, this::settings);
		this.gate = new RoomGate(new ConnectionSeats(properties.seatsPerPerson()), this.tickets, this.delivery, chats,
				this::settings, (departure) -> later(departure, properties.departureGrace()));
		this.recorder = new RoomRecorder(this.id, given.journal(), (command) -> later(command, RETRY), this::abandon);
		this.endpoint = given.endpoints()
			.create(new EndpointSettings("room." + this.id, given.listen().address(), properties.portRange(),
					properties.ticketLifetime(), this::gone));
	}

	/** The room's name as it was first typed. */
	public RoomName name() {
		return this.sequencer.room().name();
	}

	/** The id of the room's row. */
	public long id() {
		return this.id;
	}

	/** Who is in it, each once. */
	public Set<AccountName> members() {
		return this.sequencer.room().members();
	}

	/** Who sits in it, with what is known of them; somebody with two seats twice. */
	public List<Visitor> visitors() {
		return this.sequencer.room().visitors();
	}

	/** The room as the directory knows it. */
	public RoomEntry entry() {
		return new RoomEntry(this.id, name(), this.settings);
	}

	/** What the room is now. */
	public RoomSettings settings() {
		return this.settings;
	}

	void settings(RoomSettings changed) {
		this.settings = changed;
	}

	/** From here on these may talk, and those may not. */
	public void conduct(Conduct changed) {
		this.gate.rights().conduct(changed);
	}

	/** Why somebody who is served elsewhere may not talk here, if so. */
	public @Nullable Refusal refusal(AccountName speaker) {
		return this.gate.rights().refusal(speaker);
	}

	/** The TCP port on which it is. */
	public int port() {
		return this.endpoint.getPort();
	}

	/** How many people are in it. */
	public int people() {
		return this.sequencer.room().people();
	}

	/** Whether somebody is in it, or holds a ticket to it. */
	public boolean isFor(AccountName person) {
		return this.sequencer.room().isSeated(person) || this.tickets.isHeldBy(person);
	}

	/** Whether nobody else fits in. */
	private boolean isFull() {
		return this.sequencer.room().seats().size() + this.tickets.outstanding() >= this.maxMembers;
	}

	/**
	 * Queues a command of somebody who is served elsewhere. Speech waits for a place in
	 * the room's inbox, everything else never waits.
	 */
	public void submit(RoomCommand command) {
		this.lane.submit(command);
	}

	/**
	 * Puts people out, with all connections and tickets; the group gets a key they do not
	 * have. Right also for who does not seem to be here: only the lane knows.
	 */
	public void expel(Predicate<Visitor> whom, String words) {
		this.tickets.revoke(whom);
		submit(new RoomCommand.Expel(House.SEAT, whom, words, false));
	}

	/** Who holds a ticket does not get in with it any more. */
	public void revokeTickets(AccountName holder) {
		this.tickets.revoke(Visitor.named(holder));
	}

	/**
	 * From here on the room is not for everybody: tickets are worth nothing any more, and
	 * the group gets a key that only those have who are here.
	 */
	public void seclude() {
		this.tickets.revoke(Visitor.ANYBODY);
		this.lane.submit(new RoomInput.Rekey());
	}

	/** Puts everybody out, lets nobody in any more, and closes. */
	public void disband(String words) {
		this.occupancy.disband();
		this.tickets.revoke(Visitor.ANYBODY);
		submit(new RoomCommand.Expel(House.SEAT, Visitor.ANYBODY, words, true));
	}

	/** Slows down who chats too fast here. */
	public ChatPace pace() {
		return this.pace;
	}

	/** Delivers the events from here on to one more subscriber. */
	public void subscribe(RoomSubscriber subscriber) {
		this.subscribers.add(subscriber);
	}

	/**
	 * Keeps the room open until {@link #release()}; a seat that departs releases itself.
	 * @return false if it is closing already
	 */
	public boolean claim() {
		return this.occupancy.claim();
	}

	/** Gives a claim back; the room closes with the last. */
	public void release() {
		if (this.occupancy.release()) {
			this.caretaker.idle(this);
		}
	}

	/** Whether it can no longer be claimed. */
	public boolean isClosing() {
		return this.occupancy.isClosing();
	}

	/** Closes the room, whoever is in it; its lane does nothing more from here on. */
	private void abandon() {
		this.lane.close();
		this.caretaker.abandon(this);
	}

	/**
	 * A ticket that keeps the room open; its seat takes that over. Whoever is here gets
	 * one also when the room is full, because they may have lost their connection.
	 * @throws RefusedException if the room is full
	 */
	String ticketFor(Holder holder) {
		if (isFull() && !isFor(holder.name())) {
			release();
			throw new RefusedException(Refusal.of(RefusalCode.ROOM_FULL, null));
		}
		String ticket = this.tickets.issue(holder, this::release);
		if (this.occupancy.isDisbanded()) {
			this.tickets.revoke(Visitor.ANYBODY);
		}
		return ticket;
	}

	Occupancy occupancy() {
		return this.occupancy;
	}

	ServerEndpoint endpoint() {
		return this.endpoint;
	}

	RoomLane lane() {
		return this.lane;
	}

	RoomGate gate() {
		return this.gate;
	}

	RoomSequencer sequencer() {
		return this.sequencer;
	}

	RoomRecorder recorder() {
		return this.recorder;
	}

	RoomDelivery delivery() {
		return this.delivery;
	}

	WelcomeDesk welcomeDesk() {
		return this.welcomeDesk;
	}

	private void gone(FrameConnection connection) {
		this.lane.submit(new RoomInput.Gone(connection));
	}

	private void later(RoomCommand command, Duration pause) {
		this.lanes.clock().schedule(() -> submit(command), pause.toNanos(), TimeUnit.NANOSECONDS);
	}

	/** Hands recorded events to the other subscribers. */
	void publish(Decided batch) {
		List<RoomEvent> events = batch.events();
		if (!events.isEmpty()) {
			this.subscribers.forEach((subscriber) -> subscriber.deliver(events));
		}
	}

	/** Tells the log who came and went, and frees the seats of those who went. */
	void settle(Decided batch) {
		for (Decided.Step step : batch.steps()) {
			RoomLog.note(step, name());
			if (step.command() instanceof RoomCommand.Depart) {
				release();
			}
		}
	}

}
