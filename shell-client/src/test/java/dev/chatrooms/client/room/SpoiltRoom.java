package dev.chatrooms.client.room;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.fuzz.FrameMutator;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Feed;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameType;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Repair;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.SamplePayloads;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;

/**
 * A room that answers properly and talks nonsense in between: frames that are spoilt,
 * that belong elsewhere, that answer what was not asked; events that come late, again, or
 * under numbers from far away. The same seed talks the same nonsense. Every other one
 * also gives answers to what was asked that are not the right ones.
 */
final class SpoiltRoom implements AutoCloseable {

	private static final long[] FAR = { Long.MIN_VALUE, -1, 0, 1000, Integer.MAX_VALUE, 1L << 40, Long.MAX_VALUE - 256,
			Long.MAX_VALUE - 1, Long.MAX_VALUE };

	private static final int KINDS = 11;

	/** Labels of the first requests on a connection. */
	private static final int LABELS = 6;

	private final Random random;

	private final FrameMutator mutator;

	private final RoomName name;

	private final boolean lies;

	private final FakeServer server;

	private final NavigableMap<Long, Posted> journal = new TreeMap<>();

	private final Map<String, Posted> stored = new HashMap<>();

	private final Deque<Posted> late = new ArrayDeque<>();

	private long last;

	private int nonsenseAtTheDoor;

	private int entries;

	SpoiltRoom(RoomName name, long seed) throws IOException {
		this.name = name;
		this.lies = seed % 2 == 1;
		this.random = new Random(seed);
		this.mutator = new FrameMutator(this.random.nextLong());
		this.server = new FakeServer(Route.TO_ROOM, this::answer);
	}

	FakeServer server() {
		return this.server;
	}

	/** How often somebody has shown a ticket. */
	synchronized int entries() {
		return this.entries;
	}

	/** The number of the last event. */
	synchronized long last() {
		return this.last;
	}

	/** The numbers of all events that it will send again. */
	synchronized List<Long> numbers() {
		return List.copyOf(this.journal.keySet());
	}

	/** Whether nobody can be sure to get all of them. */
	boolean lies() {
		return this.lies;
	}

	/** From here on so many bad frames come before each snapshot. */
	synchronized void talkNonsenseAtTheDoor(int frames) {
		this.nonsenseAtTheDoor = frames;
	}

	/**
	 * Sends nonsense to everybody.
	 * @return whether what follows is read as it is meant
	 */
	synchronized boolean talkNonsense(int frames) {
		boolean isWhole = true;
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < frames; i++) {
			byte[] frame = spoilt();
			isWhole &= FrameMutator.isWhole(frame);
			bytes.writeBytes(frame);
		}
		push(bytes.toByteArray());
		return isWhole;
	}

	/** Says something proper; returns its number. */
	synchronized long post() {
		Posted chat = record("proper");
		push(FrameCodec.encode(chat));
		return chat.sequence();
	}

	private void push(byte[] bytes) {
		try {
			this.server.push(bytes);
		}
		catch (IOException ex) {
			// The visitor has had enough of it.
		}
	}

	private byte[] spoilt() {
		byte[] frame = FrameCodec.encode(nonsense());
		return this.random.nextBoolean() ? this.mutator.mutate(frame) : frame;
	}

	private Payload nonsense() {
		return switch (this.random.nextInt(KINDS)) {
			case 0, 1 -> record("next");
			case 2 -> doubled();
			case 3 -> late();
			case 4 -> chat("far away", number());
			case 5 -> new Heartbeat(1, number(), 2, null, null);
			case 6 -> answer((this.lies ? "" : "x") + (1 + this.random.nextInt(LABELS)));
			case 7 -> snapshot();
			case 8 -> any(SamplePayloads.on(Route.values()[this.random.nextInt(Route.values().length)]));
			default -> any(SamplePayloads.on(Route.FROM_ROOM));
		};
	}

	private <T> T any(List<? extends T> choice) {
		return choice.get(this.random.nextInt(choice.size()));
	}

	private Posted doubled() {
		return this.journal.isEmpty() ? record("first") : any(List.copyOf(this.journal.values()));
	}

	/** What happens first is kept for later, so that others overtake it. */
	private Posted late() {
		this.late.add(record("late"));
		return (this.random.nextBoolean() || this.late.size() > 4) ? this.late.remove() : record("early");
	}

	private long number() {
		return this.random.nextBoolean() ? FAR[this.random.nextInt(FAR.length)]
				: this.last - 100 + this.random.nextInt(1000);
	}

	private Payload answer(String label) {
		return switch (this.random.nextInt(4)) {
			case 0, 1 -> Done.said(1, number(), label);
			case 2 -> Refusal.of(RefusalCode.values()[this.random.nextInt(RefusalCode.values().length)], label);
			default -> new Heartbeat(1, number(), 2, null, label);
		};
	}

	private Payload snapshot() {
		return this.random.nextBoolean() ? new Welcome(this.name, FakeRoom.ADA, 2, 1, Math.max(0, number()), null)
				: new Scrollback(List.of(doubled()), this.random.nextInt(3) == 0);
	}

	private Posted chat(String text, long number) {
		return new Posted(FakeRoom.ADA, this.name, text, Instant.EPOCH, 1, number);
	}

	private Posted record(String text) {
		Posted chat = chat(text, ++this.last);
		this.journal.put(chat.sequence(), chat);
		return chat;
	}

	private synchronized List<? extends Payload> answer(Payload request) {
		if (request instanceof Enter enter) {
			return answer(enter);
		}
		if (request instanceof Say say) {
			Posted chat = this.stored.computeIfAbsent(say.id(), id -> record(say.contents()));
			return List.of(chat, Done.said(1, chat.sequence(), say.label()));
		}
		if (request instanceof Repair repair) {
			return answer(repair);
		}
		if (request instanceof Leave leave) {
			return List.of(Done.saying("Bye.", leave.label()));
		}
		String label = (request instanceof Feed feed) ? feed.label() : ((Ping) request).label();
		return List.of(new Heartbeat(1, this.last, 2, null, label));
	}

	/**
	 * Numbers go on where the visitor is, who may have believed some of the nonsense: a
	 * room that falls back behind its members makes them begin anew.
	 */
	private List<? extends Payload> answer(Enter enter) {
		Long have = enter.have();
		// Not each time, or nobody would come in before the pauses get long.
		int frames = (this.entries++ % 2 == 0) ? this.nonsenseAtTheDoor : 0;
		for (int i = 0; i < frames; i++) {
			byte[] frame = spoilt();
			if (FrameMutator.isWhole(frame) && !(have != null && isWelcome(frame))) {
				push(frame);
			}
		}
		this.last = Math.max(this.last, (have != null) ? have : 0);
		return List.of(new Welcome(this.name, FakeRoom.ADA, 2, 1, this.last, enter.label()),
				new Scrollback(List.of(), null));
	}

	private static boolean isWelcome(byte[] frame) {
		return FrameType.WELCOME.code().equals(new String(frame, 0, 4, StandardCharsets.US_ASCII));
	}

	private List<? extends Payload> answer(Repair repair) {
		long through = Math.min(repair.to(), this.last);
		List<Payload> page = new ArrayList<>();
		if (through >= repair.from()) {
			page.addAll(this.journal.subMap(repair.from(), true, through, true).values());
		}
		page.add(new Done("repaired", null, null, 1L, through, repair.label()));
		return page;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
