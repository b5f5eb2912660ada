package dev.chatrooms.server.delivery;

import dev.chatrooms.server.wire.PortRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The multicast groups of the rooms.
 *
 * @param range groups to lease to rooms, from first to last
 * @param ports UDP ports to lease with them; each room has one of its own
 * @param networkInterface address of the interface to send on; by default that of the
 * lobby, or the one the routing table names if the lobby listens on all
 * @param ttl routers a datagram may pass; while the lobby listens on loopback only it is
 * 0 whatever is set here, so that no datagram leaves the host
 */
@Validated
@ConfigurationProperties("rooms.multicast")
public record MulticastProperties(@NotNull @DefaultValue("239.255.64.1-239.255.95.254") GroupRange range,
		@NotNull @DefaultValue("41000-44999") PortRange ports, @Nullable String networkInterface,
		@Min(0) @Max(255) @DefaultValue("1") int ttl) {

	public MulticastProperties {
		networkInterface = (networkInterface != null && networkInterface.isBlank()) ? null : networkInterface;
	}

}
