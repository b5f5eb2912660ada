package dev.chatrooms.shell.doctor;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Why a group may not be heard, guessed from the interface on which it should be.
 */
final class QuietGroup {

	private static final String NO_HARM = "Chat comes by TCP instead, and nothing is lost. ";

	private QuietGroup() {
	}

	/** What to change, in two sentences. */
	static String advice(NetworkInterface network) throws SocketException {
		boolean container = Files.exists(Path.of("/.dockerenv")) || Files.exists(Path.of("/run/.containerenv"));
		return NO_HARM + advice(network.getName(), network.isPointToPoint(), container);
	}

	static String advice(String network, boolean pointToPoint, boolean container) {
		String name = network.toLowerCase(Locale.ROOT);
		if (name.equals("lo")) {
			return "Lobby and client are on one computer: let its own firewall pass UDP to 239.255.64.0/19.";
		}
		if (pointToPoint || name.matches("(tun|tap|wg|ppp|utun|tailscale|zt).*")) {
			return network
					+ " is a VPN, and hardly any carries multicast: reach the lobby without it, if you want that.";
		}
		if (container) {
			return "This is a container: give it the network of its host, or let the operator turn multicast off (rooms.multicast.mode=off).";
		}
		return "Let UDP 41000-44999 through the firewall of this computer. If that is not it, the switch or the Wi-Fi filters multicast: IGMP snooping needs a querier in the network, and guest networks carry none.";
	}

	/** The group comes in elsewhere. */
	static String elsewhere(String network, String heardOn) {
		return NO_HARM + "The group comes in on " + heardOn + ", but the room is reached over " + network
				+ ": name the lobby by the address it has there (--host). If a VPN is in between, turn it off, or let the operator choose the interface (rooms.multicast.network-interface).";
	}

}
