package dev.chatrooms.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Repair;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Say;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code kill -9} of the real server while people talk as fast as they can: whatever was
 * acknowledged is there afterwards.
 */
class DurabilityEndToEndTests {

	private static final int TALKERS = 4;

	private static final int ENOUGH = 300;

	@TempDir
	private Path directory;

	/** Acknowledged chats by their numbers. */
	private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();

	@Test
	void whatWasAcknowledgedOutlivesKill() throws Exception {
		killAndLook(3);
	}

	@Test
	@Tag("slow")
	void whatWasAcknowledgedOutlivesFiftyKills() throws Exception {
		killAndLook(50);
	}

	/** Each server first shows what the one before it left behind. */
	private void killAndLook(int kills) throws Exception {
		for (int run = 1; run <= kills; run++) {
			try (LobbyServer server = LobbyServer.start(this.directory.resolve("data"),
					"--spring.profiles.active=load")) {
				look(WirePeer.enter(server, "reader", "tea"));
				talkUntilKilled(server, run);
			}
		}
		try (LobbyServer last = LobbyServer.start(this.directory.resolve("data"), "--spring.profiles.active=load")) {
			look(WirePeer.enter(last, "reader", "tea"));
		}
	}

	private void talkUntilKilled(LobbyServer server, int run) throws InterruptedException {
		int enough = this.acknowledged.size() + ENOUGH;
		List<Thread> talkers = IntStream.range(0, TALKERS)
			.mapToObj((talker) -> new Thread(() -> talk(server, "talker" + talker, run)))
			.toList();
		talkers.forEach(Thread::start);
		Patience.await(Patience.LIMIT, () -> this.acknowledged.size() >= enough,
				() -> this.acknowledged.size() + " chats were acknowledged");
		server.kill();
		for (Thread talker : talkers) {
			talker.join(Patience.LIMIT.toMillis());
		}
	}

	/** Talks until the server is gone; several chats are always on their way. */
	private void talk(LobbyServer server, String name, int run) {
		try (WirePeer member = WirePeer.enter(server, name, "tea")) {
			for (int chat = 0; true; chat++) {
				member.send(Say.of(name + " run " + run + " chat " + chat, Integer.toString(chat)));
				Payload payload = member.next();
				while (chat % 8 == 7 && !isAnswer(payload, chat)) {
					note(payload, name, run);
					payload = member.next();
				}
				note(payload, name, run);
			}
		}
		catch (IOException ex) {
			// The server is gone, as it should be.
		}
	}

	private static boolean isAnswer(Payload payload, int chat) {
		return payload instanceof Done done && Integer.toString(chat).equals(done.label());
	}

	private void note(Payload payload, String name, int run) {
		if (payload instanceof Done done && done.sequence() != null) {
			this.acknowledged.put(done.sequence(), name + " run " + run + " chat " + done.label());
		}
	}

	private void look(WirePeer reader) throws IOException {
		long last = reader.send(new Ping("p")).await(Heartbeat.class).sequence();
		List<RoomEvent> events = new ArrayList<>();
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
		assertThat(events.stream().map(RoomEvent::epoch)).isSorted();
		List<String> words = new ArrayList<>();
		Map<Long, String> stored = new ConcurrentHashMap<>();
		for (RoomEvent event : events) {
			if (event instanceof Posted chat) {
				stored.put(chat.sequence(), chat.contents());
				words.add(chat.contents());
			}
		}
		assertThat(stored).containsAllEntriesOf(this.acknowledged);
		assertThat(words).doesNotHaveDuplicates();
	}

}
