package dev.chatrooms.server.classic;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Clients of protocol 1. They speak clear text, so they are served only while the lobby
 * listens on loopback alone.
 *
 * @param enabled whether they are served at all
 * @param joinSettle time in which chats are held back when one enters, because it joins
 * the multicast group only after it has connected
 * @param loginGrace time a login lasts after the last classic connection from its address
 * has ended
 * @param admission time in which an admitted client must connect
 */
@Validated
@ConfigurationProperties("classic")
record ClassicProperties(@DefaultValue("true") boolean enabled, @NotNull @DefaultValue("150ms") Duration joinSettle,
		@NotNull @DefaultValue("1m") Duration loginGrace, @NotNull @DefaultValue("30s") Duration admission) {

}
