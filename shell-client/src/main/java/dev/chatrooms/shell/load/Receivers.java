package dev.chatrooms.shell.load;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.chatrooms.client.delivery.GroupReceiver;

/**
 * What a crowd hears its group with: one socket for all, or one for each, which as many
 * threads read as there are processors, since each of these people would have a computer
 * of their own. Thread-safe.
 */
final class Receivers implements Closeable {

	private final List<GroupReceiver> receivers = new ArrayList<>();

	private final AtomicInteger given = new AtomicInteger();

	Receivers(boolean ownSockets) throws IOException {
		int threads = ownSockets ? Runtime.getRuntime().availableProcessors() : 1;
		for (int i = 0; i < threads; i++) {
			this.receivers.add(new GroupReceiver(ownSockets));
		}
	}

	/** For the next member. */
	GroupReceiver next() {
		return this.receivers.get(Math.floorMod(this.given.getAndIncrement(), this.receivers.size()));
	}

	@Override
	public void close() throws IOException {
		for (GroupReceiver receiver : this.receivers) {
			receiver.close();
		}
	}

}
