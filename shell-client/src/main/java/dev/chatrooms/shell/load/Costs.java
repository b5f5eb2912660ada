package dev.chatrooms.shell.load;

import org.jspecify.annotations.Nullable;

/**
 * What was found out about cost; nothing is known that nobody asked for.
 *
 * @param server of the server, without the warm-up
 * @param client of this program, without the warm-up: where it takes all there is, the
 * times are its own
 * @param memoryPerMember what the server grew by while the members came, in kilobytes
 * @param bareTcp of a program that does nothing but write each chat to each member
 * @param bareMulticast of a program that does nothing but send a datagram for each chat
 */
record Costs(@Nullable Cost server, Cost client, @Nullable Long memoryPerMember, @Nullable BareResult bareTcp,
		@Nullable BareResult bareMulticast) {

	/** A line for each that is known. */
	String text() {
		StringBuilder lines = new StringBuilder();
		add(lines, "server       ", this.server);
		add(lines, "this client  ", this.client);
		add(lines, "memory       ", (this.memoryPerMember != null) ? this.memoryPerMember + " KB per member" : null);
		add(lines, "bare TCP     ", this.bareTcp);
		add(lines, "bare group   ", this.bareMulticast);
		return lines.toString();
	}

	private static void add(StringBuilder lines, String name, @Nullable Object value) {
		if (value != null) {
			lines.append('\n').append(name).append(' ').append(value);
		}
	}

}
