package dev.chatrooms.server;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UnknownSettingsTests {

	private final ConfigurableApplicationContext context = new GenericApplicationContext();

	private void startWith(String setting) {
		this.context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("given", Map.of(setting, "1")));
		new UnknownSettings().initialize(this.context);
	}

	@ParameterizedTest
	@ValueSource(strings = { "lobby.prot", "loby.port", "tls.mod", "tls", "rooms.multicast.mode.off", "lobby.port[0]",
			"server.port" })
	void refusesWhatThereIsNot(String setting) {
		assertThatExceptionOfType(UnknownSettingException.class).isThrownBy(() -> startWith(setting))
			.withMessage("there is no setting " + setting + ".");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lobby.port", "rooms.max-open", "rooms.maxOpen", "rooms.multicast.mode",
			"spring.profiles.active", "spring.ssl.bundle.pem.mine.keystore.certificate", "logging.level.root" })
	void takesWhatThereIs(String setting) {
		assertThatCode(() -> startWith(setting)).doesNotThrowAnyException();
	}

	@Test
	void leavesTheEnvironmentAlone() {
		this.context.getEnvironment()
			.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, new MapPropertySource(
					StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, Map.of("lobby.prot", "1")));

		assertThatCode(() -> startWith("lobby.port")).doesNotThrowAnyException();
	}

}
