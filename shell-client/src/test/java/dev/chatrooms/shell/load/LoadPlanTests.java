package dev.chatrooms.shell.load;

import java.time.Duration;
import java.util.Map;

import dev.chatrooms.client.room.GroupPolicy;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.shell.command.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoadPlanTests {

	@Test
	void hasSmallDefaults() {
		assertThat(LoadPlan.of(Map.of())).isEqualTo(new LoadPlan(20, 2, 20, Duration.ofSeconds(10),
				Duration.ofSeconds(2), 200, null, false, GroupPolicy.WHILE_GOOD, false, false));
	}

	@Test
	void takesWhatItIsGiven() {
		LoadPlan plan = LoadPlan.of(Map.of("members", "3", "senders", "3", "rate", "0.5", "seconds", "4", "warmup", "0",
				"size", "100", "room", "tea", "closed-loop", "true", "no-fallback", "true"));

		assertThat(plan).isEqualTo(new LoadPlan(3, 3, 0.5, Duration.ofSeconds(4), Duration.ZERO, 100,
				new RoomName("tea"), true, GroupPolicy.ALWAYS, false, false));
	}

	@Test
	void comparesWithTheLeastAndWithASocketForEachOnlyWhenAsked() {
		LoadPlan apart = LoadPlan.of(Map.of("own-sockets", "true"));
		LoadPlan compared = LoadPlan.of(Map.of("bare", "true"));

		assertThat(apart.ownSockets()).isTrue();
		assertThat(apart.bare()).isFalse();
		assertThat(compared.bare()).isTrue();
		assertThat(compared.ownSockets()).isFalse();
	}

	@Test
	void spreadsTheChatsEvenlyOverWarmUpAndMeasurement() {
		LoadPlan plan = LoadPlan.of(Map.of("rate", "50", "seconds", "3", "warmup", "1"));

		assertThat(plan.warmupChats()).isEqualTo(50);
		assertThat(plan.chats()).isEqualTo(200);
		assertThat(plan.due(0)).isZero();
		assertThat(plan.due(50)).isEqualTo(1_000_000_000L);
		assertThat(plan.due(51)).isEqualTo(1_020_000_000L);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "members|0|--members is a number from 1 to 20000, not 0.",
			"rate|many|--rate is a number from 0.01 to 100000, not many.",
			"size|10|--size is a number from 64 to 4000, not 10.", "senders|21|There are more senders than members." })
	void refusesWhatCannotBe(String option, String value, String sentence) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> LoadPlan.of(Map.of(option, value)))
			.withMessage(sentence);
	}

}
