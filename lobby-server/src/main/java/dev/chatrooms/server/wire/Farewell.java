package dev.chatrooms.server.wire;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Acts first when the server stops, while everybody is still connected. A bean of its own
 * on which nothing depends, because dependents are stopped before what they depend on,
 * whatever their phase.
 */
@Component
class Farewell implements SmartLifecycle {

	private final Endpoints endpoints;

	private volatile boolean running;

	Farewell(Endpoints endpoints) {
		this.endpoints = endpoints;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.endpoints.bidFarewell();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
