package dev.chatrooms.server.limits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast one person may chat, and come and go. What comes faster is delayed, never
 * refused.
 *
 * @param burst chats that may come at once, as when somebody pastes lines
 * @param perSecond chats in each second after that
 */
@Validated
@ConfigurationProperties("chats")
record ChatProperties(@Min(1) @Max(1_000_000) @DefaultValue("50") int burst,
		@Min(1) @Max(1_000_000) @DefaultValue("10") int perSecond) {

}
