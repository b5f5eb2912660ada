package dev.chatrooms.server.wire;

/**
 * TCP or UDP ports from first to last; {@code 0} alone means any free one.
 *
 * @param first the first port to try
 * @param last the last one
 */
public record PortRange(int first, int last) {

	private static final int MAX_PORT = 65535;

	public PortRange {
		if (first < 0 || last > MAX_PORT || first > last) {
			throw new IllegalArgumentException("Ports are 0, or a range such as 40000-40999 up to 65535.");
		}
	}

	/** Parses {@code 40000-40999}, {@code 40000} or {@code 0}. */
	public static PortRange valueOf(String text) {
		String[] ends = text.strip().split("\\s*-\\s*", 2);
		try {
			return new PortRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("Ports are 0, or a range such as 40000-40999 up to 65535.");
		}
	}

	/** One port only. An Integer, because so a number in a YAML file is converted. */
	public static PortRange of(Integer port) {
		return new PortRange(port, port);
	}

	/** How many ports there are. */
	public int size() {
		return this.last - this.first + 1;
	}

	@Override
	public String toString() {
		return (this.first == this.last) ? Integer.toString(this.first) : this.first + "-" + this.last;
	}

}
