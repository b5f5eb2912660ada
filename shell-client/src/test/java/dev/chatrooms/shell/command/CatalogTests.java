package dev.chatrooms.shell.command;

import org.junit.jupiter.api.Test;

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

	@Test
	void guessesWhatWasMeant() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> this.catalog.get("/jion"))
			.withMessage("There is no command jion; did you mean join?");
	}

}
