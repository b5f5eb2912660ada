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
 * @param mode whether rooms use multicast where it gets through, or TCP alone
 * @param threshold members who hear a group before they share a datagram; fewer are
 * served by TCP, which is cheaper then
 * @param range groups to lease to rooms, from first to last
 * @param ports UDP ports to lease with them; each room has one of its own
 * @param networkInterface address of the interface to send on; by default that of the
 * lobby, or the one the routing table names if the lobby listens on all
 * @param ttl routers a datagram may pass; while the lobby listens on loopback only it is
 * 0 whatever is set here, so that no datagram leaves the host
 * @param datagramsPerSecond events that come faster are carried by TCP, which readers can
 * hold up
 * @param rehearsedLoss how many of a hundred datagrams are thrown away on purpose, to see
 * what a bad network does to members; then some also come twice or late
 */
@Validated
@ConfigurationProperties("rooms.multicast")
public record MulticastProperties(@NotNull @DefaultValue("auto") Mode mode, @Min(1) @DefaultValue("8") int threshold,
		@NotNull @DefaultValue("239.255.64.1-239.255.95.254") GroupRange range,
		@NotNull @DefaultValue("41000-44999") PortRange ports, @Nullable String networkInterface,
		@Min(0) @Max(255) @DefaultValue("1") int ttl, @Min(1) @DefaultValue("200") int datagramsPerSecond,
		@Min(0) @Max(99) @DefaultValue("0") int rehearsedLoss) {

	public MulticastProperties {
		networkInterface = (networkInterface != null && networkInterface.isBlank()) ? null : networkInterface;
	}

	/** Whether rooms have a group. */
	public boolean isOn() {
		return this.mode == Mode.AUTO;
	}

	/**
	 * The choices of the operator.
	 */
	public enum Mode {

		/** Multicast for members who hear it, if they are enough; TCP for all others. */
		AUTO,

		/** TCP for everybody; no datagram is sent. */
		OFF

	}

}
