package dev.chatrooms.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameReader;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.seal.DatagramOpener;
import dev.chatrooms.seal.GroupKey;
import dev.chatrooms.seal.RejectedDatagramException;
import dev.chatrooms.seal.SigningKeys;

/**
 * Somebody who has joined the multicast group of a room, with or without its keys.
 */
public final class TestGroup implements AutoCloseable {

	private final MulticastSocket socket;

	private TestGroup(MulticastSocket socket) {
		this.socket = socket;
	}

	/** Joins the group to which an admission leads. */
	public static TestGroup join(Admission way) {
		try {
			MulticastSocket socket = new MulticastSocket(Objects.requireNonNull(way.groupPort()));
			socket.joinGroup(new InetSocketAddress(way.group(), 0),
					NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress()));
			socket.setSoTimeout((int) TestPeer.PATIENCE.toMillis());
			return new TestGroup(socket);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The next datagram as it is. */
	public byte[] receive() {
		try {
			DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
			this.socket.receive(packet);
			return Arrays.copyOf(packet.getData(), packet.getLength());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The next payload of that kind in any datagram that the keys open. */
	public <P extends Payload> P await(Class<P> kind, DatagramOpener opener) {
		long deadline = System.nanoTime() + TestPeer.PATIENCE.toNanos();
		while (System.nanoTime() < deadline) {
			for (Payload payload : open(receive(), opener)) {
				if (kind.isInstance(payload)) {
					return kind.cast(payload);
				}
			}
		}
		throw new AssertionError("No " + kind.getSimpleName() + " in time");
	}

	/** What a datagram carries, or nothing if it cannot be opened. */
	public static List<Payload> open(byte[] datagram, DatagramOpener opener) {
		try {
			ByteArrayInputStream content = new ByteArrayInputStream(opener.open(datagram, datagram.length));
			List<Payload> payloads = new ArrayList<>();
			for (RawFrame frame = FrameReader.read(content); frame != null; frame = FrameReader.read(content)) {
				payloads.add(FrameCodec.decode(frame, Route.TO_GROUP, Payload.class));
			}
			return payloads;
		}
		catch (RejectedDatagramException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What opens datagrams under those keys. */
	public static DatagramOpener opener(GroupKeys keys) {
		try {
			PublicKey verify = SigningKeys.decode(Base64.getDecoder().decode(keys.verify()));
			return new DatagramOpener(new GroupKey(keys.room(), keys.epoch(), keys.key(),
					Base64.getDecoder().decode(keys.secret()), Base64.getDecoder().decode(keys.salt())), verify,
					keys.counter());
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	@Override
	public void close() {
		this.socket.close();
	}

}
