package dev.chatrooms.shell.load;

import java.time.Duration;
import java.util.Locale;

/**
 * Processor time that was spent on chats, in microseconds.
 *
 * @param perChat for each chat
 * @param perDelivery for each member that a chat reached
 */
record Cost(double perChat, double perDelivery) {

	static Cost of(Duration cpu, long chats, long deliveries) {
		double micros = cpu.toNanos() / 1000.0;
		return new Cost(rounded(micros / Math.max(1, chats)), rounded(micros / Math.max(1, deliveries)));
	}

	private static double rounded(double micros) {
		return Math.round(micros * 100) / 100.0;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%.0f us of CPU per chat, %.2f us per delivery", this.perChat,
				this.perDelivery);
	}

}
