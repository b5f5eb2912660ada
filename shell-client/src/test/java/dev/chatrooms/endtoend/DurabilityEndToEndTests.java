package dev.chatrooms.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.ChatPage;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.ReadHistory;
import dev.chatrooms.protocol.Repair;
import dev.chatrooms.protocol.RoomEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code kill -9} of the real server while people talk as fast as they can and what they
 * say is moved into the database all the time: whatever was acknowledged is there
 * afterwards, and nothing is there twice.
 */
class DurabilityEndToEndTests {

	private static final int TALKERS = 4;

	/** The most chats that one server acknowledges before it is killed, or nearly. */
	private static final int MOST = 600;

	@TempDir
	private Path directory;

	/** Acknowledged chats by their numbers. */
	private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();

	private final List<StubbornTalker> talkers = IntStream.range(0, TALKERS)
		.mapToObj((talker) -> new StubbornTalker("talker" + talker, this.acknowledged))
		.toList();

	/** Whether this server has moved its log at all. */
	private volatile boolean moved;

	/** From here on connections may end. */
	private volatile boolean killed;

	@Test
	void whatWasAcknowledgedOutlivesKill() throws Exception {
		killAndLook(3);
	}

	@Test
	@Tag("slow")
	void whatWasAcknowledgedOutlivesFiftyKills() throws Exception {
		killAndLook(50);
	}

	/**
	 * Each server first shows what the one before it left behind, and the last one what
	 * is there when everything was said again.
	 */
	private void killAndLook(int kills) throws Exception {
		long seed = System.nanoTime();
		System.out.println("Servers are killed by the seed " + seed);
		SplittableRandom random = new SplittableRandom(seed);
		for (int run = 1; run <= kills; run++) {
			try (LobbyServer server = start()) {
				look(server);
				talkUntilKilled(server, random.nextInt(1, MOST + 1));
			}
		}
		try (LobbyServer last = start()) {
			for (StubbornTalker talker : this.talkers) {
				// It stays there, because its leaving would be one more event.
				talker.insist(WirePeer.enter(last, talker.name(), "tea"));
			}
			assertThat(look(last)).containsExactlyInAnyOrderEntriesOf(this.acknowledged)
				.hasSize(this.talkers.stream().mapToInt(StubbornTalker::said).sum());
		}
	}

	private LobbyServer start() throws IOException, InterruptedException {
		return LobbyServer.start(this.directory.resolve("data"), "--spring.profiles.active=load");
	}

	private void talkUntilKilled(LobbyServer server, int chats) throws Exception {
		int enough = this.acknowledged.size() + chats;
		this.moved = false;
		this.killed = false;
		ExecutorService threads = Executors.newCachedThreadPool();
		List<Future<?>> everybody = Stream.concat(Stream.of(threads.submit(() -> untilKilled(() -> moveOn(server)))),
				this.talkers.stream().map((talker) -> threads.submit(() -> untilKilled(() -> talk(server, talker)))))
			.toList();
		threads.shutdown();
		Patience.await(Patience.LIMIT,
				() -> (this.moved && this.acknowledged.size() >= enough) || everybody.stream().anyMatch(Future::isDone),
				() -> this.acknowledged.size() + " of " + enough + " chats were acknowledged");
		this.killed = true;
		server.kill();
		for (Future<?> one : everybody) {
			one.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
		}
	}

	private void untilKilled(Doing doing) {
		try {
			doing.run();
		}
		catch (IOException ex) {
			if (!this.killed) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static void talk(LobbyServer server, StubbornTalker talker) throws IOException {
		try (WirePeer member = WirePeer.enter(server, talker.name(), "tea")) {
			talker.talk(member);
		}
	}

	/** The history is read from the database, so what waits in the log is moved first. */
	private void moveOn(LobbyServer server) throws IOException {
		try (WirePeer reader = WirePeer.logIn(server, "historian")) {
			while (true) {
				reader.send(new ReadHistory(new RoomName("tea"), null, 1, null)).await(ChatPage.class);
				this.moved = true;
			}
		}
	}

	/** The chats of the room by their numbers. */
	private Map<Long, String> look(LobbyServer server) throws IOException {
		List<RoomEvent> events = events(server);
		assertThat(events.stream().map(RoomEvent::epoch)).isSorted();
		Map<Long, String> stored = new TreeMap<>();
		for (RoomEvent event : events) {
			if (event instanceof Posted chat) {
				stored.put(chat.sequence(), chat.contents());
			}
		}
		assertThat(stored).containsAllEntriesOf(this.acknowledged);
		assertThat(stored.values()).doesNotHaveDuplicates();
		return stored;
	}

	private static List<RoomEvent> events(LobbyServer server) throws IOException {
		List<RoomEvent> events = new ArrayList<>();
		try (WirePeer reader = WirePeer.enter(server, "reader", "tea")) {
			long last = reader.send(new Ping("p")).await(Heartbeat.class).sequence();
			for (long next = 1; next <= last;) {
				reader.send(new Repair(next, last, "repair"));
				Payload payload = reader.next();
				while (!(payload instanceof Done)) {
					if (payload instanceof RoomEvent event) {
						events.add(event);
					}
					payload = reader.next();
				}
				next = ((Done) payload).sequence() + 1;
			}
			assertThat(events.stream().map(RoomEvent::sequence)).as("each number once, without a hole")
				.containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
		}
		return events;
	}

	/** What is done to a server. */
	private interface Doing {

		void run() throws IOException;

	}

}
