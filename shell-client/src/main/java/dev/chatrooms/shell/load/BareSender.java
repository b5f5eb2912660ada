package dev.chatrooms.shell.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The least that anybody could do to deliver chats, to compare a server with: bytes to a
 * multicast group, or to each of many connections. A program of its own, so that its cost
 * can be told from that of those who receive.
 * <p>
 * A chat is eight bytes that say when it was due, in microseconds since 1970, or 0 in the
 * warm-up, and filled up to its size. The program prints its TCP port (0 for multicast),
 * sends when it reads a line, prints how many microseconds of processor time the chats
 * after the warm-up took, and ends with its input.
 */
final class BareSender {

	private final double rate;

	private final byte[] chat;

	private BareSender(double rate, int size) {
		this.rate = rate;
		this.chat = "x".repeat(size).getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Runs it.
	 * @param args rate, size, chats of the warm-up, chats after it, then {@code tcp}
	 * MEMBERS or {@code multicast} GROUP PORT
	 */
	public static void main(String[] args) throws IOException {
		BareSender sender = new BareSender(Double.parseDouble(args[0]), Integer.parseInt(args[1]));
		int warmup = Integer.parseInt(args[2]);
		int chats = Integer.parseInt(args[3]);
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
		if (args[4].equals("tcp")) {
			sender.sendByTcp(Integer.parseInt(args[5]), in, warmup, chats);
		}
		else {
			sender.sendByMulticast(new InetSocketAddress(args[5], Integer.parseInt(args[6])), in, warmup, chats);
		}
	}

	private void sendByTcp(int members, BufferedReader in, int warmup, int chats) throws IOException {
		List<Socket> sockets = new ArrayList<>();
		try (ServerSocket server = new ServerSocket(0, members, InetAddress.getLoopbackAddress())) {
			System.out.println(server.getLocalPort());
			while (sockets.size() < members) {
				Socket socket = server.accept();
				socket.setTcpNoDelay(true);
				sockets.add(socket);
			}
		}
		send(in, warmup, chats, () -> {
			for (Socket socket : sockets) {
				socket.getOutputStream().write(this.chat);
			}
		});
	}

	private void sendByMulticast(InetSocketAddress group, BufferedReader in, int warmup, int chats) throws IOException {
		try (MulticastSocket socket = new MulticastSocket()) {
			socket.setNetworkInterface(NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress()));
			socket.setTimeToLive(0);
			System.out.println(0);
			send(in, warmup, chats, () -> socket.send(new DatagramPacket(this.chat, this.chat.length, group)));
		}
	}

	private void send(BufferedReader in, int warmup, int chats, Delivery delivery) throws IOException {
		in.readLine();
		send(warmup, false, delivery);
		Duration before = cpu();
		send(chats, true, delivery);
		System.out.println(cpu().minus(before).toNanos() / 1000);
		in.readLine();
	}

	private void send(int chats, boolean measured, Delivery delivery) throws IOException {
		long start = System.nanoTime();
		long startMicros = micros();
		for (int i = 0; i < chats; i++) {
			long due = start + Math.round(i * 1e9 / this.rate);
			for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
				LockSupport.parkNanos(left);
			}
			ByteBuffer.wrap(this.chat).putLong(measured ? startMicros + (due - start) / 1000 : 0);
			delivery.send();
		}
	}

	/** Microseconds since 1970, a time that sender and receivers share. */
	static long micros() {
		return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
	}

	private static Duration cpu() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/** Brings one chat to everybody. */
	private interface Delivery {

		void send() throws IOException;

	}

}
