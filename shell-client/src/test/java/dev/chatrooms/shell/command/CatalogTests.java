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
			.withMessage("There is no command \"jion\". Did you mean join? Type help to see the commands.");
	}

	@Test
	void countsTheKeysBetweenTwoWords() {
		assertThat(Catalog.distance("login", "logn")).isEqualTo(1);
		assertThat(Catalog.distance("", "abc")).isEqualTo(3);
		assertThat(Catalog.distance("list", "list")).isZero();
	}

}
