package dev.chatrooms.server.tls;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.bouncycastle.util.IPAddress;

/**
 * What this computer is called, as far as it knows itself.
 */
final class OwnHosts {

	/** What may stand in a certificate; people may call their computers other things. */
	private static final String DNS_NAME = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
			+ "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*";

	private OwnHosts() {
	}

	/** Its names and the addresses of its interfaces. */
	static Collection<String> all() {
		Set<String> hosts = new TreeSet<>(Set.of("localhost"));
		try {
			hosts.add(InetAddress.getLocalHost().getHostName());
		}
		catch (UnknownHostException ex) {
			// It has a name that only itself knows.
		}
		try {
			NetworkInterface.networkInterfaces()
				.flatMap(NetworkInterface::inetAddresses)
				.filter((address) -> !address.isLinkLocalAddress())
				.forEach((address) -> hosts.add(withoutScope(address)));
		}
		catch (SocketException ex) {
			hosts.add(InetAddress.getLoopbackAddress().getHostAddress());
		}
		hosts.removeIf((host) -> !IPAddress.isValid(host) && !host.matches(DNS_NAME));
		return hosts;
	}

	/** The scope of an IPv6 address ({@code %eth0}) means nothing to others. */
	private static String withoutScope(InetAddress address) {
		return address.getHostAddress().replaceFirst("%.*", "");
	}

}
