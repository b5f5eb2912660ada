package dev.chatrooms.shell.load;

import java.io.IOException;
import java.time.Duration;

import dev.chatrooms.client.RequiresMulticast;
import dev.chatrooms.client.room.GroupPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@Timeout(60)
class BareTrialTests {

	private static final int MEMBERS = 4;

	private static final LoadPlan PLAN = new LoadPlan(MEMBERS, 1, 500, Duration.ofSeconds(2), Duration.ofMillis(100),
			100, null, false, GroupPolicy.NEVER, false, true);

	/** Were it measured from the first chat on, half of them took a second. */
	private static final double HALF_A_SECOND = 500;

	/** No single one takes so long, unless it was due in the warm-up, when none is. */
	private static final double LONG = Duration.ofMinutes(2).toMillis();

	private static void assertThatItIsMeasured(BareResult result) {
		assertThat(result.delivery().p50()).isPositive().isLessThan(HALF_A_SECOND);
		assertThat(result.delivery().max()).isLessThan(LONG);
		assertThat(result.cost().perDelivery()).isCloseTo(result.cost().perChat() / MEMBERS, within(0.01));
	}

	@Test
	void measuresFromDueToReceivedWithoutTheWarmUp() throws IOException {
		assertThatItIsMeasured(BareTrial.byTcp(PLAN, MEMBERS));
	}

	@Test
	@RequiresMulticast
	void countsADatagramAsADeliveryToEachMember() throws IOException {
		assertThatItIsMeasured(BareTrial.byMulticast(PLAN, MEMBERS));
	}

}
