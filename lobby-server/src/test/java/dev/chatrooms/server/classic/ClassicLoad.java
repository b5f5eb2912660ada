package dev.chatrooms.server.classic;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures what a chat costs the server when all members of a room have the original
 * client, and beside it what a datagram costs that a program sends which does nothing
 * else. A program: see {@code src-docs/benchmarks.md}.
 */
final class ClassicLoad {

	/** Of a chat, in characters. */
	private static final int SIZE = 200;

	private static final String BARE_GROUP = "239.255.127.2";

	private final int members;

	private final double rate;

	private final Duration time;

	private ClassicLoad(int members, double rate, Duration time) {
		this.members = members;
		this.rate = rate;
		this.time = time;
	}

	/**
	 * Runs it.
	 * @param args classic port of the server, its process id, members, chats per second,
	 * seconds to make the server hot before anybody listens, seconds to measure
	 */
	public static void main(String[] args) throws IOException {
		ProcessHandle server = ProcessHandle.of(Long.parseLong(args[1])).orElseThrow();
		ClassicLoad load = new ClassicLoad(Integer.parseInt(args[2]), Double.parseDouble(args[3]), seconds(args[5]));
		load.byServer(Integer.parseInt(args[0]), server, seconds(args[4]));
		load.bare();
	}

	private static Duration seconds(String number) {
		return Duration.ofSeconds(Long.parseLong(number));
	}

	private void byServer(int port, ProcessHandle server, Duration hot) throws IOException {
		String name = "classic-" + UUID.randomUUID().toString().substring(0, 8);
		Map<String, String> account = Map.of("username", name, "password", UUID.randomUUID().toString());
		try (ClassicConnection lobby = new ClassicConnection(port)) {
			lobby.ask("CUSR", account);
			lobby.ask("LGIN", account);
			ClassicFrame way = lobby.ask("JOIN", Map.of("room", name));
			try (ClassicConnection room = new ClassicConnection(way.need("TCPport").asInt())) {
				room.read();
				Delivery chat = words -> room.ask("CHAT", chat(name, words));
				for (long end = System.nanoTime() + hot.toNanos(); System.nanoTime() - end < 0;) {
					chat.send(words(0));
				}
				measure("classic", way.need("GRP").asString(), way.need("MCport").asInt(), chat,
						() -> server.info().totalCpuDuration().orElseThrow().toNanos());
			}
		}
	}

	private static Map<String, String> chat(String name, String words) {
		Map<String, String> chat = new HashMap<>(Map.of("creator", name, "room", name, "contents", words));
		chat.put("datetime", "now");
		return chat;
	}

	/** A thread that does nothing else can be told from those that listen. */
	private void bare() throws IOException {
		try (MulticastSocket socket = new MulticastSocket(0)) {
			InetSocketAddress group = new InetSocketAddress(InetAddress.getByName(BARE_GROUP), 47_123);
			socket.setTimeToLive(0);
			measure("bare", BARE_GROUP, group.getPort(), words -> {
				byte[] datagram = ClassicFrame.encode("CHAT", chat("bare", words));
				socket.send(new DatagramPacket(datagram, datagram.length, group));
			}, () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
		}
	}

	private void measure(String what, String group, int port, Delivery delivery, Clock cpu) throws IOException {
		try (ClassicEars ears = new ClassicEars(group, port, this.members)) {
			say(Duration.ofSeconds(5), delivery, false);
			long before = cpu.nanos();
			int chats = say(this.time, delivery, true);
			long micros = TimeUnit.NANOSECONDS.toMicros(cpu.nanos() - before);
			LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
			long deliveries = (long) chats * this.members;
			long[] latencies = ears.latencies();
			System.out.printf(Locale.ROOT, "%s: %d of %d deliveries, %.0f us per chat, %.2f us per delivery, %s%n",
					what, latencies.length, deliveries, (double) micros / chats, (double) micros / deliveries,
					summary(latencies));
		}
	}

	private static String summary(long[] latencies) {
		Arrays.sort(latencies);
		return (latencies.length == 0) ? "nothing heard" : String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms",
				latencies[latencies.length / 2] / 1e6, latencies[(int) (latencies.length * 0.99)] / 1e6);
	}

	/** Keeps to the rate, whatever becomes of the chats. */
	private int say(Duration duration, Delivery delivery, boolean measured) throws IOException {
		int chats = (int) (duration.toMillis() * this.rate / 1000);
		long start = System.nanoTime();
		for (int i = 0; i < chats; i++) {
			long due = start + Math.round(i * 1e9 / this.rate);
			for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
				LockSupport.parkNanos(left);
			}
			delivery.send(words(measured ? due : 0));
		}
		return chats;
	}

	private static String words(long due) {
		String stamp = ClassicEars.STAMP + due + " ";
		return stamp + "x".repeat(SIZE - stamp.getBytes(StandardCharsets.US_ASCII).length);
	}

	/** Brings one chat to everybody. */
	private interface Delivery {

		void send(String words) throws IOException;

	}

	/** Processor time that was spent until now. */
	private interface Clock {

		long nanos();

	}

}
