package dev.chatrooms.server.delivery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GroupRangeTests {

	@Test
	void goesFromTheFirstGroupToTheLast() {
		GroupRange range = GroupRange.valueOf(" 239.255.0.254 - 239.255.1.1 ");

		assertThat(range.size()).isEqualTo(4);
		assertThat(range.group(0)).isEqualTo("239.255.0.254");
		assertThat(range.group(2)).isEqualTo("239.255.1.0");
		assertThat(range).hasToString("239.255.0.254-239.255.1.1");
	}

	@Test
	void mayBeOneGroup() {
		assertThat(GroupRange.valueOf("224.3.29.71").size()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "239.255.0.1-", "239.255.0.2-239.255.0.1", "224.0.0.1", "224.0.0.255-224.0.1.9",
			"223.255.255.255", "239.255.255.255-240.0.0.0", "127.0.0.1", "239.255.0.256", "239.255.0", "239.255.0.1.1",
			"all-hosts", "ff02::1" })
	void refusesWhatIsNoRangeOfGroupsForPrograms(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> GroupRange.valueOf(text))
			.withMessageStartingWith("Groups are");
	}

}
