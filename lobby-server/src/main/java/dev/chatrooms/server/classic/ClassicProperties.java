package dev.chatrooms.server.classic;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Clients of protocol 1. They speak clear text, so the lobby's own port serves them only
 * while it listens on loopback alone; beyond that the operator must open a port for them.
 *
 * @param enabled whether they are served at all
 * @param port a port of their own, in clear text, at the lobby's address; none by default
 * @param joinSettle time in which chats are held back when one enters, because it joins
 * the multicast group only after it has connected
 * @param loginGrace time a login lasts after the last classic connection from its address
 * has ended
 * @param admission time in which an admitted client must connect
 */
@Validated
@ConfigurationProperties("classic")
record ClassicProperties(@DefaultValue("true") boolean enabled, @Nullable @Min(0) @Max(65535) Integer port,
		@NotNull @DefaultValue("150ms") Duration joinSettle, @NotNull @DefaultValue("1m") Duration loginGrace,
		@NotNull @DefaultValue("30s") Duration admission) {

}
