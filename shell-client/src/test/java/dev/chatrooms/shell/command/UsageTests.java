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

	@Test
	void readsOptionsOfManyLinesWithAndWithoutValue() {
		Usage usage = Usage.ofHelp("""
				load [--members 20] [--json]
				     [--rate 10]
				Example: load""");

		assertThat(usage.options()).containsExactly("--members", "--rate");
		assertThat(usage.flags()).containsExactly("--json");
		assertThat(usage.allowed()).isZero();
		assertThat(usage.line()).isEqualTo("load [--members 20] [--json] [--rate 10]");
	}

	@Test
	void knowsWhatArgumentsAndValuesAreCalled() {
		Usage usage = Usage.of("ban PERSON [ROOM] [--for TIME] [--way auto|tcp] [--server]");

		assertThat(usage.arguments()).containsExactly("PERSON", "ROOM");
		assertThat(usage.values()).containsOnlyKeys("--for", "--way").containsEntry("--way", "auto|tcp");
	}

	@Test
	void leavesOptionsOutOfATable() {
		assertThat(Usage.of("expect TEXT").brief()).isEqualTo("expect TEXT");
		assertThat(Usage.of("load [bare] [--members 20] [--rate 10] [--json]").brief()).isEqualTo("load [bare] ...");
	}

}
