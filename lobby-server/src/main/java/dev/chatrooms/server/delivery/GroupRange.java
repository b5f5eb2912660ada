package dev.chatrooms.server.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * IPv4 multicast groups from first to last.
 *
 * @param first the first group, as a number
 * @param last the last one
 */
public record GroupRange(int first, int last) {

	private static final String RULE = "Groups are a range such as 239.255.0.1-239.255.3.254 within 224.0.1.0 to 239.255.255.255.";

	public GroupRange {
		if (Integer.compareUnsigned(first, last) > 0 || !isMulticast(first) || !isMulticast(last)) {
			throw new IllegalArgumentException(RULE);
		}
	}

	/** Parses {@code 239.255.0.1-239.255.3.254} or one group. */
	public static GroupRange valueOf(String text) {
		String[] ends = text.strip().split("\\s*-\\s*", 2);
		return new GroupRange(number(ends[0]), number(ends[ends.length - 1]));
	}

	/** How many groups there are. */
	public int size() {
		return this.last - this.first + 1;
	}

	/** The group with that index, as a dotted address. */
	public String group(int index) {
		int number = this.first + index;
		return (number >>> 24) + "." + (number >>> 16 & 0xFF) + "." + (number >>> 8 & 0xFF) + "." + (number & 0xFF);
	}

	@Override
	public String toString() {
		return group(0) + "-" + group(size() - 1);
	}

	private static boolean isMulticast(int address) {
		return (address >>> 28) == 0xE && Integer.compareUnsigned(address, 0xE0000100) >= 0;
	}

	private static int number(String dotted) {
		if (!dotted.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
			throw new IllegalArgumentException(RULE);
		}
		try {
			return ByteBuffer.wrap(InetAddress.getByName(dotted).getAddress()).getInt();
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException(RULE, ex);
		}
	}

}
