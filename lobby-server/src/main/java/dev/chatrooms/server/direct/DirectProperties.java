package dev.chatrooms.server.direct;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Private messages.
 *
 * @param mostWaiting messages that may wait for one person who is not online
 * @param mostFromOne how many of them may come from one person
 * @param mostFromGuest how many of them may come from one guest
 */
@Validated
@ConfigurationProperties("direct")
record DirectProperties(@Min(1) @DefaultValue("500") int mostWaiting, @Min(1) @DefaultValue("50") int mostFromOne,
		@Min(0) @DefaultValue("10") int mostFromGuest) {

}
