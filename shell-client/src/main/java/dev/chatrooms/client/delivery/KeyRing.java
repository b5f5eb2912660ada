package dev.chatrooms.client.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameReader;
import dev.chatrooms.protocol.GroupKeys;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.seal.DatagramOpener;
import dev.chatrooms.seal.GroupKey;
import dev.chatrooms.seal.RejectedDatagramException;
import dev.chatrooms.seal.RejectedDatagramException.Reason;
import dev.chatrooms.seal.SigningKeys;
import org.jspecify.annotations.Nullable;

/**
 * The newest key of a group and the one before it.
 */
final class KeyRing implements GroupOpener {

	private @Nullable DatagramOpener newest;

	private @Nullable DatagramOpener previous;

	@Override
	public void renew(GroupKeys keys) throws InvalidKeyException {
		try {
			GroupKey key = new GroupKey(keys.room(), keys.epoch(), keys.key(), bytes(keys.secret()),
					bytes(keys.salt()));
			DatagramOpener opener = new DatagramOpener(key, SigningKeys.decode(bytes(keys.verify())), keys.counter());
			this.previous = this.newest;
			this.newest = opener;
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidKeyException(ex);
		}
	}

	private static byte[] bytes(String base64) {
		return Base64.getDecoder().decode(base64);
	}

	@Override
	public Opened open(byte[] datagram) throws RejectedDatagramException {
		DatagramOpener first = this.newest;
		DatagramOpener second = this.previous;
		if (first == null) {
			throw new IllegalStateException("There is no key yet.");
		}
		try {
			return new Opened(true, frames(first.open(datagram, datagram.length)));
		}
		catch (RejectedDatagramException ex) {
			if (second == null || ex.reason() != Reason.OTHER_KEY) {
				throw ex;
			}
			return new Opened(false, frames(second.open(datagram, datagram.length)));
		}
	}

	/** What the server has signed is trusted, but it may be newer than this program. */
	private static List<Payload> frames(byte[] content) {
		List<Payload> frames = new ArrayList<>();
		ByteArrayInputStream in = new ByteArrayInputStream(content);
		try {
			for (RawFrame frame = FrameReader.read(in); frame != null; frame = FrameReader.read(in)) {
				add(frame, frames);
			}
		}
		catch (IOException ex) {
			// No frame, and whatever follows it is none either.
		}
		return List.copyOf(frames);
	}

	private static void add(RawFrame frame, List<Payload> frames) {
		try {
			frames.add(FrameCodec.decode(frame, Route.TO_GROUP, Payload.class));
		}
		catch (RefusedException ex) {
			// An unknown frame; this program can do without.
		}
	}

}
