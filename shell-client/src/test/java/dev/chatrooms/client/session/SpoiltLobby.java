package dev.chatrooms.client.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.fuzz.FrameMutator;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameReader;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.LobbyNotice;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.PeopleList;
import dev.chatrooms.protocol.Person;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Resume;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.SamplePayloads;
import dev.chatrooms.protocol.Told;
import dev.chatrooms.protocol.Who;

/**
 * A lobby that answers properly and talks nonsense in between: frames that are spoilt,
 * that belong elsewhere, that answer something else. The same seed talks the same
 * nonsense.
 */
final class SpoiltLobby implements AutoCloseable {

	static final AccountName ADA = new AccountName("Ada");

	private static final RoomName TEA = new RoomName("tea");

	private static final int KINDS = 6;

	/** Labels of the first requests on a connection. */
	private static final int LABELS = 8;

	private final Random random;

	private final FrameMutator mutator;

	private final FakeServer server;

	private final List<LobbyNotice> notices = new CopyOnWriteArrayList<>();

	private int nonsenseAtTheDoor;

	private int greetings;

	private int told;

	SpoiltLobby(long seed) throws IOException {
		this.random = new Random(seed);
		this.mutator = new FrameMutator(this.random.nextLong());
		this.server = new FakeServer(Route.TO_LOBBY, this::answer);
	}

	FakeServer server() {
		return this.server;
	}

	/** All that it said unasked and that can be read, in order. */
	List<LobbyNotice> notices() {
		return this.notices;
	}

	/** From here on so many bad frames come before some of the greetings. */
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
			byte[] frame = FrameCodec.encode(nonsense());
			frame = this.random.nextBoolean() ? this.mutator.mutate(frame) : frame;
			isWhole &= FrameMutator.isWhole(frame);
			bytes.writeBytes(frame);
		}
		note(bytes.toByteArray());
		try {
			this.server.push(bytes.toByteArray());
		}
		catch (IOException ex) {
			// The visitor has had enough of it.
		}
		return isWhole;
	}

	private void note(byte[] bytes) {
		ByteArrayInputStream in = new ByteArrayInputStream(bytes);
		try {
			for (RawFrame frame = FrameReader.read(in); frame != null; frame = FrameReader.read(in)) {
				note(frame);
			}
		}
		catch (IOException ex) {
			// Nobody can tell where another frame begins.
		}
	}

	private void note(RawFrame frame) {
		try {
			if (FrameCodec.decode(frame, Route.FROM_LOBBY, Payload.class) instanceof LobbyNotice notice) {
				this.notices.add(notice);
			}
		}
		catch (RefusedException ex) {
			// Not to be read by anybody.
		}
	}

	private Payload nonsense() {
		return switch (this.random.nextInt(KINDS)) {
			case 0 -> new Told(++this.told, ADA, ADA, "psst", Instant.EPOCH);
			case 1 -> answerToNothing(Integer.toString(1 + this.random.nextInt(LABELS)));
			case 2 -> any(SamplePayloads.on(Route.values()[this.random.nextInt(Route.values().length)]));
			default -> any(SamplePayloads.on(Route.FROM_LOBBY));
		};
	}

	private <T> T any(List<? extends T> choice) {
		return choice.get(this.random.nextInt(choice.size()));
	}

	private Payload answerToNothing(String label) {
		return switch (this.random.nextInt(5)) {
			case 0 -> Done.saying("done", label);
			case 1 -> Refusal.of(RefusalCode.values()[this.random.nextInt(RefusalCode.values().length)], label);
			case 2 -> new Greeting(this.random.nextInt(), "spoilt", this.random.nextInt(4) == 0, label);
			case 3 -> new RoomList(List.of(TEA), List.of(), false, label);
			default -> new PeopleList(List.of(), -1, true, label);
		};
	}

	private synchronized List<? extends Payload> answer(Payload request) {
		if (request instanceof Hello hello) {
			// Not each time, or nobody would come in before the pauses get long.
			talkNonsense((this.greetings++ % 4 == 0) ? this.nonsenseAtTheDoor : 0);
			return List.of(new Greeting(2, "spoilt", null, hello.label()));
		}
		if (request instanceof Login login) {
			return List.of(new Done("Welcome.", ADA, "token", null, null, login.label()));
		}
		if (request instanceof Resume resume) {
			talkNonsense((this.greetings % 4 == 2) ? LABELS * KINDS : 0);
			return List.of(new Done("Welcome.", ADA, null, null, null, resume.label()));
		}
		if (request instanceof ListRooms list) {
			return List.of(new RoomList(List.of(TEA), List.of(1), false, list.label()));
		}
		if (request instanceof Who who) {
			return List.of(new PeopleList(List.of(new Person(ADA, 0, null, null)), 1, false, who.label()));
		}
		if (request instanceof Join join) {
			return List.of(Refusal.of(RefusalCode.NO_SUCH_ROOM, join.label()));
		}
		String label = (request instanceof Guest guest) ? guest.label() : ((Ping) request).label();
		return List.of(Done.saying("here", label));
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
