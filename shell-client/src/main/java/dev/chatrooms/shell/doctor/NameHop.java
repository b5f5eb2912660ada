package dev.chatrooms.shell.doctor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import dev.chatrooms.shell.command.ExitCode;

/**
 * Finds the addresses behind the name of the host.
 */
class NameHop implements Hop {

	@Override
	public String name() {
		return "name";
	}

	@Override
	public Finding check(Way way) throws Exception {
		String host = way.lobby().host();
		try {
			List<InetAddress> all = way.patience().within(() -> List.of(InetAddress.getAllByName(host)));
			way.found(new Addresses(all));
			return Finding.works(host + " is "
					+ all.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(" and ")) + ".");
		}
		catch (UnknownHostException ex) {
			return Finding.failed(ExitCode.UNREACHABLE, "There is no host called " + host + ".",
					"Correct the name (--host or CHATROOMS_HOST). If it is right, its address serves as well as its name.");
		}
		catch (TimeoutException ex) {
			return Finding.failed(ExitCode.UNREACHABLE,
					"Nobody has told the address of " + host + " within " + Span.words(way.patience().limit()) + ".",
					"The name service does not answer: look at the network connection and the VPN, or use the address of the host instead of its name.");
		}
	}

	/**
	 * What the name stands for.
	 *
	 * @param all the addresses, the one that is used first
	 */
	record Addresses(List<InetAddress> all) {
	}

}
