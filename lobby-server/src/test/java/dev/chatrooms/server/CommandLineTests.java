package dev.chatrooms.server;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLineTests {

	@Test
	void startsWithDefaultsWithoutArguments() {
		assertThat(CommandLine.parse(List.of())).isEqualTo(new CommandLine(List.of(), null, false));
	}

	@Test
	void takesAddressAndPort() {
		assertThat(CommandLine.parse(List.of("0.0.0.0")).properties()).containsExactly("--lobby.address=0.0.0.0");
		assertThat(CommandLine.parse(List.of("::1", "50001")).properties()).containsExactly("--lobby.address=::1",
				"--lobby.port=50001");
	}

	@Test
	void takesPropertiesAnywhere() {
		CommandLine line = CommandLine
			.parse(List.of("--rooms.max-open=5", "127.0.0.1", "--storage.directory=/tmp/a b=c", "0"));

		assertThat(line.answer()).isNull();
		assertThat(line.properties()).containsExactly("--rooms.max-open=5", "--storage.directory=/tmp/a b=c",
				"--lobby.address=127.0.0.1", "--lobby.port=0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-p", "--port", "--port 5", "--=5", "-Dlobby.port=5", "--Lobby.port=5", "-", "--" })
	void refusesOptionsThatAreNoProperties(String option) {
		CommandLine line = CommandLine.parse(List.of(option));

		assertThat(line.isRefused()).isTrue();
		assertThat(line.answer()).contains(option).contains("Usage:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http", "-1", "5000000", "5e4", "" })
	void refusesAPortThatIsNoNumber(String port) {
		assertThat(CommandLine.parse(List.of("127.0.0.1", port)).isRefused()).isTrue();
	}

	@Test
	void refusesMoreThanAnAddressAndAPort() {
		assertThat(CommandLine.parse(List.of("127.0.0.1", "1", "2")).answer())
			.startsWith("At most an address and a port");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h" })
	void explainsItself(String option) {
		CommandLine line = CommandLine.parse(List.of("127.0.0.1", option));

		assertThat(line.isRefused()).isFalse();
		assertThat(line.answer()).isEqualTo(CommandLine.USAGE);
	}

	@Test
	void tellsItsVersion() {
		assertThat(CommandLine.parse(List.of("--version")).answer()).startsWith("lobby-server ");
	}

}
