package dev.chatrooms.shell.room;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.shell.command.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NotifyLevelsTests {

	private static final RoomName TEA = new RoomName("Tea");

	private static final RoomName LUNCH = new RoomName("lunch");

	@TempDir
	private Path directory;

	private NotifyLevels levels() {
		return new NotifyLevels(this.directory.resolve("notify"));
	}

	@Test
	void areMentionsAtFirst() {
		assertThat(levels().of(TEA)).isEqualTo(NotifyLevel.MENTIONS);
		assertThat(levels().changed()).isEmpty();
	}

	@Test
	void areRememberedWithWhatAnotherShellWrote() {
		NotifyLevels one = levels();
		NotifyLevels other = levels();

		one.set(TEA, NotifyLevel.OFF);
		other.set(LUNCH, NotifyLevel.ALL);

		assertThat(levels().of(new RoomName("TEA"))).isEqualTo(NotifyLevel.OFF);
		assertThat(levels().of(LUNCH)).isEqualTo(NotifyLevel.ALL);
		assertThat(levels().changed()).containsExactly(LUNCH, TEA);
	}

	@Test
	void areForgottenWhenTheyAreTheUsualOnesAgain() throws IOException {
		levels().set(TEA, NotifyLevel.OFF);

		levels().set(new RoomName("tea"), NotifyLevel.MENTIONS);

		assertThat(levels().changed()).isEmpty();
		assertThat(Files.readString(this.directory.resolve("notify"))).isEmpty();
	}

	@Test
	void areReadWithoutLinesThatSayNothing() throws IOException {
		Files.write(this.directory.resolve("notify"),
				List.of("", "  tea off ", "off", "lunch", "!! all", "lunch loud"));

		assertThat(levels().changed()).containsExactly(TEA);
	}

	@Test
	void areNotChangedIfThatCannotBeKept() {
		NotifyLevels levels = new NotifyLevels(this.directory.resolve("no-such-directory").resolve("notify"));

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> levels.set(TEA, NotifyLevel.OFF))
			.withMessageStartingWith("This cannot be kept in the file ");
		assertThat(levels.of(TEA)).isEqualTo(NotifyLevel.MENTIONS);
	}

}
