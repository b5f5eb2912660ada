package dev.chatrooms.seal;

import java.nio.ByteBuffer;

import dev.chatrooms.seal.RejectedDatagramException.Reason;

/**
 * The 32 bytes in front of a datagram, in clear: whose it is, under which key, and its
 * place among the datagrams of that key. <pre>
 *  0   magic     'C' 'R'
 *  2   version   1
 *  3   reserved  0, ignored by the receiver
 *  4   room      8 bytes, big-endian like all that follow
 * 12   epoch     8 bytes
 * 20   key       4 bytes
 * 24   counter   8 bytes
 * </pre>
 *
 * @param room the number of the room
 * @param epoch how often the room had been opened
 * @param key the number of the key within the epoch
 * @param counter rises by one with every datagram under a key, from 0
 */
public record DatagramHeader(long room, long epoch, int key, long counter) {

	private static final short MAGIC = 0x4352;

	private static final byte VERSION = 1;

	/**
	 * Reads the header without believing it: tells a receiver that holds several keys
	 * which of them to try.
	 * @param length how much of the array is the datagram
	 * @throws RejectedDatagramException if the size or the first bytes are wrong
	 */
	public static DatagramHeader read(byte[] datagram, int length) throws RejectedDatagramException {
		if (length < DatagramLayout.SMALLEST || length > DatagramLayout.LARGEST) {
			throw new RejectedDatagramException(Reason.SIZE);
		}
		ByteBuffer in = ByteBuffer.wrap(datagram, 0, length);
		if (in.getShort() != MAGIC || in.get() != VERSION) {
			throw new RejectedDatagramException(Reason.FORMAT);
		}
		in.get();
		return new DatagramHeader(in.getLong(), in.getLong(), in.getInt(), in.getLong());
	}

	void writeTo(byte[] datagram) {
		ByteBuffer.wrap(datagram)
			.putShort(MAGIC)
			.put(VERSION)
			.put((byte) 0)
			.putLong(this.room)
			.putLong(this.epoch)
			.putInt(this.key)
			.putLong(this.counter);
	}

}
