package dev.chatrooms.shell.command;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UsageTests {

	@Test
	void readsWhatIsRequiredAndWhatIsAllowed() {
		assertThat(Usage.of("login NAME [PASSWORD]")).satisfies(usage -> {
			assertThat(usage.required()).isEqualTo(1);
			assertThat(usage.allowed()).isEqualTo(2);
			assertThat(usage.raw()).isFalse();
		});
		assertThat(Usage.of("list").allowed()).isZero();
	}

	@Test
	void takesTextAtTheEndRaw() {
		assertThat(Usage.of("say TEXT").raw()).isTrue();
	}

	@Test
	void readsOptionsThatHaveAValue() {
		Usage usage = Usage.of("expect TEXT [--timeout 30s]");

		assertThat(usage.options()).containsExactly("--timeout");
		assertThat(usage.required()).isEqualTo(1);
		assertThat(usage.allowed()).isGreaterThan(100);
		assertThat(usage.raw()).isFalse();
	}

}
