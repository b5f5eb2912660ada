package dev.chatrooms.shell.doctor;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.doctor.InterfaceEar.Heard;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the group of the room on every interface, and has the room send heartbeats
 * there.
 */
class MulticastHop implements Hop {

	private static final int QUESTIONS = 6;

	/** Longer than the server waits before it sends a heartbeat. */
	private static final Duration BETWEEN = Reception.PAUSE.plusMillis(80);

	private static final String LOSSY = "That is much; what is lost is fetched by TCP, and the client leaves multicast alone if it goes on.";

	private static final Duration LAST = Duration.ofMillis(400);

	@Override
	public String name() {
		return "multicast";
	}

	@Override
	public Finding check(Way way) throws Exception {
		OwnRoom room = way.need(OwnRoom.class, "there is no room whose group could be heard");
		Optional<InetSocketAddress> group = room.group();
		if (group.isEmpty()) {
			return Finding.skipped("The operator has turned it off: all comes by TCP, to everybody.");
		}
		NetworkInterface used = NetworkInterface.getByInetAddress(room.localAddress());
		List<InterfaceEar> ears = listen(group.get(), room.keys());
		try {
			List<Long> questions = ask(room, way);
			return tell(group.get(), used, ears, questions);
		}
		finally {
			ears.forEach(InterfaceEar::close);
		}
	}

	private static List<InterfaceEar> listen(InetSocketAddress group, GroupKeys keys)
			throws SocketException, InvalidKeyException {
		List<InterfaceEar> ears = new ArrayList<>();
		for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
			Optional<InetAddress> address = network.inetAddresses().filter(Inet4Address.class::isInstance).findFirst();
			// The loopback interface does not say that it can, but it does.
			if (address.isPresent() && network.isUp() && (network.supportsMulticast() || network.isLoopback())) {
				ears.add(InterfaceEar.at(network, address.get(), group, keys));
			}
		}
		return ears;
	}

	private static List<Long> ask(OwnRoom room, Way way) throws Exception {
		List<Long> questions = new ArrayList<>();
		for (int i = 0; i < QUESTIONS; i++) {
			questions.add(System.nanoTime());
			room.wakeGroup();
			way.patience().pause((i < QUESTIONS - 1) ? BETWEEN : LAST);
		}
		return questions;
	}

	private static Finding tell(InetSocketAddress group, @Nullable NetworkInterface used, List<InterfaceEar> ears,
			List<Long> questions) throws SocketException {
		List<Heard> all = ears.stream().flatMap(ear -> ear.heard().stream()).toList();
		List<InterfaceEar> others = ears.stream().filter(ear -> !ear.network().equals(used)).toList();
		List<Heard> here = ears.stream()
			.filter(ear -> ear.network().equals(used))
			.flatMap(ear -> ear.heard().stream())
			.toList();
		Reception reception = Reception.of(here, all, questions);
		String where = "Group " + group.getAddress().getHostAddress() + ":" + group.getPort();
		String name = (used != null) ? used.getName() : "any interface";
		List<String> more = new ArrayList<>();
		more.add(reception.isNothing() ? advice(used, others) : (reception.losesTooMuch() ? LOSSY : ""));
		others.forEach(ear -> more.add(line(ear, Reception.of(ear.heard(), all, questions))));
		return reception.isNothing()
				? Finding.failed(ExitCode.TIMEOUT, where + " is not heard on " + name + ".",
						more.toArray(String[]::new))
				: Finding.works(where + " is heard on " + name + ": " + reception.words() + ".",
						more.toArray(String[]::new));
	}

	private static String advice(@Nullable NetworkInterface used, List<InterfaceEar> others) throws SocketException {
		if (used == null) {
			return "";
		}
		Optional<String> elsewhere = others.stream()
			.filter(ear -> !ear.heard().isEmpty())
			.map(ear -> ear.network().getName())
			.findFirst();
		return elsewhere.isPresent() ? QuietGroup.elsewhere(used.getName(), elsewhere.get()) : QuietGroup.advice(used);
	}

	private static String line(InterfaceEar ear, Reception reception) {
		String trouble = ear.trouble();
		String words = (trouble != null) ? "cannot listen (" + trouble + ")"
				: (reception.isNothing() ? "nothing heard; the room is not reached over it" : reception.words());
		return ear.network().getName() + ": " + words + ".";
	}

}
