package dev.chatrooms.server.wire;

import java.net.InetAddress;
import java.time.Duration;

/**
 * What an endpoint is made of.
 *
 * @param name for events and threads
 * @param address of the network interface to listen on
 * @param ports to try, in order
 * @param entryDeadline time in which a new connection must have been let in, see
 * {@link FrameConnection#letIn()}
 * @param listener hears of its connections
 */
public record EndpointSettings(String name, InetAddress address, PortRange ports, Duration entryDeadline,
		ConnectionListener listener) {

	/** A deadline that never comes, for connections that may be silent from the start. */
	public static final Duration NEVER = Duration.ofDays(36500);

}
