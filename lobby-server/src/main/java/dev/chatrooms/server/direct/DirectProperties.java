package dev.chatrooms.server.direct;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Private messages.
 *
 * @param mostWaiting messages that may wait for one person who is not online
 */
@Validated
@ConfigurationProperties("direct")
record DirectProperties(@Min(1) @DefaultValue("500") int mostWaiting) {

}
