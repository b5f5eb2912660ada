package dev.chatrooms.shell.load;

import java.time.Duration;
import java.util.Locale;

/**
 * What a run cost the server.
 *
 * @param cpuPerChat processor time, in microseconds
 * @param cpuPerDelivery the same for each member that a chat reached
 * @param memoryPerMember what the process grew by while the members came, in kilobytes
 */
record ServerCost(double cpuPerChat, double cpuPerDelivery, double memoryPerMember) {

	static ServerCost of(Duration cpu, long chats, long deliveries, double memoryPerMember) {
		double micros = cpu.toNanos() / 1000.0;
		return new ServerCost(rounded(micros / Math.max(1, chats)), rounded(micros / Math.max(1, deliveries)),
				rounded(memoryPerMember));
	}

	private static double rounded(double value) {
		return Math.round(value * 100) / 100.0;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%.0f us of CPU per chat, %.2f us per delivery, %.0f KB per member",
				this.cpuPerChat, this.cpuPerDelivery, this.memoryPerMember);
	}

}
