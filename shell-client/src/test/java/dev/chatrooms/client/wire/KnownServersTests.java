package dev.chatrooms.client.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import dev.chatrooms.model.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KnownServersTests {

	private static final ServerAddress LOBBY = new ServerAddress("lobby.example.org", 50000);

	private static final Fingerprint KEY = new Fingerprint("SHA256:" + "A".repeat(43));

	private static final Fingerprint OTHER_KEY = new Fingerprint("SHA256:" + "B".repeat(43));

	private final List<String> announced = new CopyOnWriteArrayList<>();

	@TempDir
	private Path directory;

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void remembersANewServerAndSaysSoOnce() throws IOException {
		known().examine(LOBBY, KEY);
		known().examine(LOBBY, KEY);

		assertThat(this.announced)
			.containsExactly("New server at lobby.example.org:50000, fingerprint " + KEY + " is remembered.");
		assertThat(file()).content().isEqualTo("lobby.example.org:50000 " + KEY + "\n");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
	}

	@Test
	void refusesAChangedServerInPlainWords() throws IOException {
		Files.writeString(file(), "# mine\n\nother:1 " + KEY + "\nlobby.example.org:50000 " + KEY);

		assertThatExceptionOfType(UntrustedServerException.class).isThrownBy(() -> known().examine(LOBBY, OTHER_KEY))
			.withMessageContainingAll("lobby.example.org:50000 has changed", "was " + KEY, "is now " + OTHER_KEY,
					"remove line 4 of " + file())
			.matches((ex) -> ex.getMessage().lines().count() == 1);
		assertThat(file()).content().doesNotContain(OTHER_KEY.text());
	}

	@Test
	void tellsPortsAndHostsApartButNotCase() throws IOException {
		known().examine(LOBBY, KEY);
		known().examine(new ServerAddress("LOBBY.example.org", 50000), KEY);
		known().examine(new ServerAddress("lobby.example.org", 50001), OTHER_KEY);
		known().examine(new ServerAddress("::1", 50000), OTHER_KEY);

		assertThat(this.announced).hasSize(3);
	}

	@Test
	void endsALineThatSomebodyLeftOpen() throws IOException {
		Files.writeString(file(), "other:1 " + KEY);

		known().examine(LOBBY, KEY);

		assertThat(file()).content().isEqualTo("other:1 " + KEY + "\n" + "lobby.example.org:50000 " + KEY + "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lobby.example.org:50000", "one two three", "other:1 SHA256:abc", "\u0000\u0001\u0002" })
	void trustsNobodyWhereAFileIsDamaged(String line) throws IOException {
		Files.writeString(file(), line + "\n");

		assertThatExceptionOfType(UntrustedServerException.class).isThrownBy(() -> known().examine(LOBBY, KEY))
			.withMessageContainingAll("line 1", file().toString());
	}

	@Test
	void knowsWhomItHasMet() throws IOException {
		assertThat(known().isKnown(LOBBY)).isFalse();

		known().examine(LOBBY, KEY);

		assertThat(known().isKnown(LOBBY)).isTrue();
		assertThat(known().isKnown(new ServerAddress("lobby.example.org", 50001))).isFalse();
		Files.writeString(file(), "damaged\n");
		assertThatExceptionOfType(UntrustedServerException.class).isThrownBy(() -> known().isKnown(LOBBY));
	}

	@Test
	void goesOnWhereNothingCanBeRemembered() throws IOException {
		Path nowhere = Files.createFile(this.directory.resolve("file")).resolve("known-servers");

		new KnownServers(nowhere, this.announced::add).examine(LOBBY, KEY);

		assertThat(this.announced).singleElement().asString().contains("cannot be remembered in " + nowhere);
	}

	@Test
	void trustsNobodyWhereTheFileCannotBeRead() throws IOException {
		Files.createDirectory(file());

		assertThatExceptionOfType(UntrustedServerException.class).isThrownBy(() -> known().examine(LOBBY, KEY))
			.withMessageContainingAll(file().toString(), "cannot be read");
	}

	@Test
	void manyWhoMeetAServerAtOnceRememberItOnce() {
		CompletableFuture<?>[] meetings = IntStream.range(0, 16)
			.mapToObj((i) -> CompletableFuture.runAsync(this::meet))
			.toArray(CompletableFuture<?>[]::new);

		CompletableFuture.allOf(meetings).join();

		assertThat(this.announced).hasSize(1);
		assertThat(file()).content().hasLineCount(1);
	}

	private void meet() {
		try {
			known().examine(LOBBY, KEY);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private KnownServers known() {
		return new KnownServers(file(), this.announced::add);
	}

	private Path file() {
		return this.directory.resolve("known-servers");
	}

}
