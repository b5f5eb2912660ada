package dev.chatrooms.shell.room;

import dev.chatrooms.shell.room.RoomLine.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoomLineTests {

	@ParameterizedTest
	@ValueSource(strings = { "hello", "don't \"go\" \\n !!", "quit", "exit", "leave now", "\\quit now", "\\Quit now",
			"a /b" })
	void takesABareLineForSpeech(String line) {
		assertThat(RoomLine.of(line)).isEqualTo(new RoomLine(Kind.SPEECH, line));
	}

	@Test
	void takesASlashForACommand() {
		assertThat(RoomLine.of(" /join coffee ")).isEqualTo(new RoomLine(Kind.COMMAND, "join coffee"));
		assertThat(RoomLine.of("/")).isEqualTo(new RoomLine(Kind.COMMAND, "help"));
	}

	@Test
	void saysALineThatBeginsWithTwoSlashes() {
		assertThat(RoomLine.of("//etc/hosts")).isEqualTo(new RoomLine(Kind.SPEECH, "/etc/hosts"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\quit", "/quit", " \\quit ", "\\Quit", "/QUIT", "/ Quit" })
	void leavesWithEitherSlash(String line) {
		assertThat(RoomLine.of(line)).isEqualTo(new RoomLine(Kind.COMMAND, "leave"));
	}

	@Test
	void leavesTheRoomThatIsNamed() {
		assertThat(RoomLine.of("/quit tea")).isEqualTo(new RoomLine(Kind.COMMAND, "leave tea"));
		assertThat(RoomLine.of("/Quit  tea")).isEqualTo(new RoomLine(Kind.COMMAND, "leave  tea"));
		assertThat(RoomLine.of("/quitter")).isEqualTo(new RoomLine(Kind.COMMAND, "quitter"));
	}

	@Test
	void doesNothingForBlanks() {
		assertThat(RoomLine.of("  ").kind()).isEqualTo(Kind.NOTHING);
	}

}
