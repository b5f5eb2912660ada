package dev.chatrooms.shell.command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CatalogTests {

	private final Catalog catalog = SomeCommands.catalog();

	@Test
	void pointsToHelpForAnUnknownCommand() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> this.catalog.get("foo"))
			.withMessage("There is no command \"foo\". Type help to see the commands.")
			.satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "leave", "Leave", "PART", "/part", " leave " })
	void knowsACommandByAllItsNames(String line) {
		assertThat(this.catalog.isJust("leave", line)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "leave tea", "list", "leaf" })
	void knowsACommandFromOthersAndFromItselfWithArguments(String line) {
		assertThat(this.catalog.isJust("leave", line)).isFalse();
	}

	@Test
	void guessesWhatWasMeant() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> this.catalog.get("/jion"))
			.withMessage("There is no command jion; did you mean join?");
	}

}
