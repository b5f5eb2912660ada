package dev.chatrooms.server.tls;

import dev.chatrooms.server.wire.ListenAddress;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whether lobby and rooms speak TLS, and with which certificate.
 *
 * @param mode auto, on or off
 * @param bundle name of an SSL bundle of Spring Boot (spring.ssl.bundle) that has the
 * certificate; without one the server makes its own and keeps it in the storage directory
 */
@Validated
@ConfigurationProperties("tls")
record TlsProperties(@NotNull @DefaultValue("auto") Mode mode, @Nullable String bundle) {

	TlsProperties {
		bundle = (bundle != null && bundle.isBlank()) ? null : bundle;
	}

	boolean isOn(ListenAddress listen) {
		return this.mode == Mode.ON || (this.mode == Mode.AUTO && !listen.isLoopbackOnly());
	}

	/** When TLS is spoken. */
	enum Mode {

		/** While other hosts can connect. */
		AUTO,

		/** Always. */
		ON,

		/** Never: everything is clear text. */
		OFF

	}

}
