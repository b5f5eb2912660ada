package dev.chatrooms.server.limits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast one person may ask anything at all, and an address where nobody is logged in.
 * What comes faster is delayed, never refused.
 *
 * @param burst requests that may come at once, as when a client comes back to many rooms
 * @param perSecond requests in each second after that
 */
@Validated
@ConfigurationProperties("requests")
record RequestProperties(@Min(1) @Max(1_000_000) @DefaultValue("500") int burst,
		@Min(1) @Max(1_000_000) @DefaultValue("100") int perSecond) {

}
