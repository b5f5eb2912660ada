package dev.chatrooms.shell.load;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CostsTests {

	@Test
	void dividesTheTimeAmongChatsAndAmongDeliveries() {
		assertThat(Cost.of(Duration.ofMillis(3), 7, 70)).isEqualTo(new Cost(428.57, 42.86));
	}

	@Test
	void isTheWholeTimeWhenNothingWasDone() {
		assertThat(Cost.of(Duration.ofMillis(3), 0, 0)).isEqualTo(new Cost(3000, 3000));
	}

	@Test
	void hasALineForEachThatIsKnown() {
		Cost client = new Cost(20, 2);
		Latency latency = new Latency(1, 2, 3, 4);

		assertThat(new Costs(null, client, null, null, null).text().lines()).containsExactly("",
				"this client   20 us of CPU per chat, 2.00 us per delivery");
		assertThat(new Costs(new Cost(10, 1), client, 30L, new BareResult(new Cost(40, 4), latency),
				new BareResult(new Cost(50, 5), latency))
			.text()
			.lines()).containsExactly("", "server        10 us of CPU per chat, 1.00 us per delivery",
					"this client   20 us of CPU per chat, 2.00 us per delivery", "memory        30 KB per member",
					"bare TCP      40 us of CPU per chat, 4.00 us per delivery; " + latency,
					"bare group    50 us of CPU per chat, 5.00 us per delivery; " + latency);
	}

}
