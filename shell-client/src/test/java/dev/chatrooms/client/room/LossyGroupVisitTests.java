package dev.chatrooms.client.room;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import dev.chatrooms.client.BadNetwork;
import dev.chatrooms.client.RequiresMulticast;
import dev.chatrooms.client.TestGroup;
import dev.chatrooms.client.delivery.GroupOpener;
import dev.chatrooms.protocol.Heartbeat;
import dev.chatrooms.protocol.LargeEvent;
import dev.chatrooms.seal.RejectedDatagramException.Reason;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@link GroupVisitTests} shows of one event at a time, for many of them over
 * networks that lose, double and reorder what the group sends. A failure names the seed
 * of its network.
 */
@RequiresMulticast
class LossyGroupVisitTests {

	private static final int EVENTS = 100;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@ParameterizedTest
	@ValueSource(ints = { 0, 5, 30, 60 })
	void hearsEachEventOnceAndInOrder(int lossPercent) throws IOException {
		visit(lossPercent, lossPercent);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 5, 20, 40, 60 })
	@Tag("slow")
	void hearsEachEventOnceAndInOrderOnManyNetworks(int lossPercent) throws IOException {
		for (long seed = 100; seed < 112; seed++) {
			visit(seed, lossPercent);
		}
	}

	private static void visit(long seed, int lossPercent) throws IOException {
		BadNetwork network = new BadNetwork(seed, lossPercent);
		try (GroupVisit member = new GroupVisit(new TestGroup(4, network::carry), options(seed))) {
			talk(member, new Random(seed));
			List<String> said = member.room().said();

			Awaitility.await("seed " + seed).atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
				member.send(new Heartbeat(1, said.size(), 2, 1000, null));
				return heard(member).size() >= said.size();
			});

			assertThat(heard(member)).as("seed %d", seed).isEqualTo(said);
			assertThat(member.report().byDatagram()).as("seed %d", seed).isPositive();
			assertThat(member.report().counts().repaired()).as("seed %d", seed).isPositive();
			assertThat(member.report().dropped()).as("seed %d", seed).containsKey(Reason.REPLAYED);
		}
	}

	/** Every other visitor has to stay with the group however bad it is. */
	private static VisitOptions options(long seed) {
		return (seed % 2 == 0) ? VisitOptions.STANDARD : new VisitOptions(GroupOpener::ofOneVisit, VisitOptions::decode,
				GroupPolicy.ALWAYS, null, VisitTiming.usual());
	}

	private static void talk(GroupVisit member, Random random) throws IOException {
		int cutAt = random.nextInt(2 * EVENTS);
		int renewedAt = random.nextInt(EVENTS);
		for (int number = 0; number < EVENTS; number++) {
			say("chat " + number, member, random);
			if (number == renewedAt) {
				member.room().server().push(member.sealed().renew());
			}
			if (number == cutAt) {
				member.cut();
			}
		}
	}

	private static void say(String text, GroupVisit member, Random random) throws IOException {
		switch (random.nextInt(8)) {
			case 0 -> member.send(member.room().post(text));
			case 1 -> member.room().postInVain(text);
			case 2 -> member.send(new LargeEvent(1, member.room().postInVain(text).sequence()));
			case 3 -> member.send(member.room().postInVain(text), member.room().postInVain(text + " and more"));
			default -> member.send(member.room().postInVain(text));
		}
	}

	private static List<String> heard(GroupVisit member) {
		return member.heard().words().stream().filter(words -> words.startsWith("chat")).toList();
	}

}
