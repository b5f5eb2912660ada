package dev.chatrooms.shell.room;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.shell.command.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IgnoredPeopleTests {

	private static final AccountName EVE = new AccountName("Eve");

	@TempDir
	private Path directory;

	private IgnoredPeople people() {
		return new IgnoredPeople(this.directory.resolve("ignored"));
	}

	@Test
	void areRemembered() {
		IgnoredPeople before = people();

		assertThat(before.add(EVE)).isTrue();
		assertThat(before.add(new AccountName("EVE"))).isFalse();

		assertThat(people().contains(new AccountName("eve"))).isTrue();
		assertThat(people().names()).containsExactly(EVE);
	}

	@Test
	void areForgottenAgain() {
		people().add(EVE);
		IgnoredPeople after = people();

		assertThat(after.remove(new AccountName("eve"))).isTrue();
		assertThat(after.remove(EVE)).isFalse();

		assertThat(after.contains(EVE)).isFalse();
		assertThat(people().names()).isEmpty();
	}

	@Test
	void keepWhatAnotherShellWrote() {
		IgnoredPeople one = people();
		IgnoredPeople other = people();

		one.add(EVE);
		other.add(new AccountName("mallory"));

		assertThat(people().names()).containsExactly(EVE, new AccountName("mallory"));
	}

	@Test
	void areReadWithoutLinesThatAreNoNames() throws IOException {
		Files.writeString(this.directory.resolve("ignored"), "\n  eve \nno name\n");

		assertThat(people().names()).containsExactly(EVE);
	}

	@Test
	void areNotChangedIfThatCannotBeKept() {
		IgnoredPeople people = new IgnoredPeople(this.directory.resolve("no-such-directory").resolve("ignored"));

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> people.add(EVE))
			.withMessageStartingWith("This cannot be kept in the file ");
		assertThat(people.contains(EVE)).isFalse();
	}

}
