package dev.chatrooms.shell.lobby;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ClientSettingsTests {

	@Test
	void takesBlanksForNothing() {
		ClientSettings settings = new ClientSettings(" localhost ", 50000, " ");

		assertThat(settings.user()).isNull();
		assertThat(settings.address()).hasToString("localhost:50000");
	}

	@Test
	void refusesAPortThatIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ClientSettings("localhost", 65536, null))
			.withMessage("The setting chatrooms.port is a number from 1 to 65535, not 65536.");
	}

}
