package dev.chatrooms.shell.command;

import java.util.Arrays;

import dev.chatrooms.protocol.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExitCodeTests {

	@ParameterizedTest
	@CsvSource({ "BAD_CREDENTIALS,4", "TOO_MANY_ATTEMPTS,4", "LOGIN_FIRST,5", "NOT_LOGGED_IN,5", "NAME_TAKEN,1",
			"BAD_NAME,2", "EMPTY_CHAT,2", "CHAT_TOO_LONG,2", "BUSY,1", "TLS_REQUIRED,3", "SERVER_STOPPING,3" })
	void tellsScriptsWhyTheServerSaidNo(RefusalCode refusal, int number) {
		assertThat(ExitCode.of(refusal).number()).isEqualTo(number);
	}

	@Test
	void takesACodeOfANewerServerForAFailure() {
		assertThat(ExitCode.of(null)).isEqualTo(ExitCode.FAILURE);
	}

	@Test
	void promisesTheseNumbers() {
		assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 130);
	}

	@ParameterizedTest
	@EnumSource(RefusalCode.class)
	void neverTakesARefusalForSuccess(RefusalCode refusal) {
		assertThat(ExitCode.of(refusal)).isNotEqualTo(ExitCode.OK);
	}

}
