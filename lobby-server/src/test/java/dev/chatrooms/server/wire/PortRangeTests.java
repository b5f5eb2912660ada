package dev.chatrooms.server.wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PortRangeTests {

	@ParameterizedTest
	@CsvSource({ "0, 0, 0", "40000, 40000, 40000", "40000-40999, 40000, 40999", "' 1 - 65535 ', 1, 65535" })
	void readsOnePortOrARange(String text, int first, int last) {
		assertThat(PortRange.valueOf(text)).isEqualTo(new PortRange(first, last));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "1-", "-1", "2-1", "65536", "1-65536", "1-2-3", "http", "99999999999" })
	void refusesWhatIsNoRange(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> PortRange.valueOf(text))
			.withMessage("Ports are 0, or a range such as 40000-40999 up to 65535.");
	}

	@Test
	void isWrittenAsItIsRead() {
		assertThat(PortRange.of(7)).hasToString("7");
		assertThat(new PortRange(7, 9)).hasToString("7-9");
		assertThat(new PortRange(7, 9).size()).isEqualTo(3);
	}

}
