package dev.chatrooms.shell.load;

/**
 * What a program did that does nothing but send.
 *
 * @param cost of that program, without the warm-up
 * @param delivery from due to received, without the warm-up
 */
record BareResult(Cost cost, Latency delivery) {

	@Override
	public String toString() {
		return this.cost + "; " + this.delivery;
	}

}
