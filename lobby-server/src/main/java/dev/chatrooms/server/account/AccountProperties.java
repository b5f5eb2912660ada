package dev.chatrooms.server.account;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What logins may cost.
 *
 * @param hashingThreads passwords that are hashed at the same time; each takes 16 MB and
 * a core for a moment
 * @param hashingPatience time a login waits for its turn before it is told to come back
 */
@Validated
@ConfigurationProperties("accounts")
record AccountProperties(@Min(1) @DefaultValue("2") int hashingThreads,
		@NotNull @DefaultValue("5s") Duration hashingPatience) {

}
