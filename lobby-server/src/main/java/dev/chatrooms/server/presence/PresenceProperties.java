package dev.chatrooms.server.presence;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is online.
 *
 * @param departureGrace time in which somebody whose last connection was cut may come
 * back before the others hear of it
 * @param crowd people from whom on comings and goings are not told to everybody
 * @param guests whether people without an account may come in
 * @param guestGrace time in which a guest whose connection was cut may come back under
 * the same name
 */
@Validated
@ConfigurationProperties("presence")
public record PresenceProperties(@NotNull @DefaultValue("10s") Duration departureGrace,
		@Min(0) @DefaultValue("100") int crowd, @DefaultValue("true") boolean guests,
		@NotNull @DefaultValue("10m") Duration guestGrace) {

}
