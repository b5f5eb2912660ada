package dev.chatrooms.shell.doctor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.shell.command.ExitCode;

/**
 * Connects to the lobby's port, says nothing, and tells how long that took.
 */
class TcpHop implements Hop {

	@Override
	public String name() {
		return "TCP";
	}

	@Override
	public Finding check(Way way) throws Exception {
		List<InetAddress> addresses = way.need(NameHop.Addresses.class, "the lobby has no address").all();
		InetAddress used = addresses.get(0);
		String target = target(used, way);
		try {
			Duration time = connect(used, way);
			way.found(new Reached(used));
			return Finding.works(target + " answers after " + Span.words(time) + ".");
		}
		catch (IOException ex) {
			List<String> advice = new ArrayList<>();
			advice.add(advice(ex, used));
			for (InetAddress other : addresses.subList(1, addresses.size())) {
				if (answers(other, way)) {
					advice.add("At " + target(other, way) + " somebody answers: --host " + other.getHostAddress());
				}
			}
			return Finding.failed(ExitCode.UNREACHABLE, what(ex, target, way), advice.toArray(String[]::new));
		}
	}

	private static String target(InetAddress address, Way way) {
		return new ServerAddress(address.getHostAddress(), way.lobby().port()).toString();
	}

	private static Duration connect(InetAddress address, Way way) throws Exception {
		return way.patience().within(() -> {
			long start = System.nanoTime();
			try (Socket socket = new Socket()) {
				// A little less than the whole patience, so that it is TCP that gives up.
				socket.connect(new InetSocketAddress(address, way.lobby().port()),
						(int) (way.patience().limit().toMillis() * 9 / 10));
				return Span.since(start);
			}
		});
	}

	private static boolean answers(InetAddress address, Way way) throws Exception {
		try {
			connect(address, way);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static String what(IOException ex, String target, Way way) {
		if (ex instanceof SocketTimeoutException) {
			return "No answer comes from " + target + " within " + Span.words(way.patience().limit()) + ".";
		}
		return (ex instanceof ConnectException) ? "Nobody listens at " + target + "."
				: "There is no way to " + target + " (" + ex.getMessage() + ").";
	}

	private static String advice(IOException ex, InetAddress address) {
		if (ex instanceof SocketTimeoutException) {
			return "The host is off, or a firewall swallows what is sent there: let the TCP port of the lobby through, or connect to the VPN that leads there.";
		}
		if (!(ex instanceof ConnectException)) {
			return "Look at the network connection of this computer, and at the VPN if one leads there.";
		}
		return address.isLoopbackAddress()
				? "Start the lobby on this computer; if it runs with another port or on another host, name that with --port and --host."
				: "Start the lobby there, with an address that other hosts can reach (such as 0.0.0.0); if it has another port, name that with --port.";
	}

	/**
	 * Somebody listens there.
	 *
	 * @param address at which of the addresses
	 */
	record Reached(InetAddress address) {
	}

}
