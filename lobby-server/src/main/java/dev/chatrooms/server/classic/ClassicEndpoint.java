package dev.chatrooms.server.classic;

import dev.chatrooms.protocol.Admission;
import dev.chatrooms.server.delivery.GroupAddress;

/**
 * A classic endpoint that is open.
 *
 * @param flowId of the beans it consists of
 * @param port its TCP port
 * @param group its multicast group
 */
record ClassicEndpoint(String flowId, int port, GroupAddress group) {

	Admission admission() {
		return new Admission(this.port, this.group.group(), this.group.port(), null, null, null, null);
	}

	@Override
	public String toString() {
		return "port " + this.port + ", group " + this.group;
	}

}
