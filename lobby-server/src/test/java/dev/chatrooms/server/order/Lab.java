package dev.chatrooms.server.order;

import java.util.List;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.ChangeRoom;
import dev.chatrooms.protocol.CreateRoom;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.server.TestPeer;
import org.jspecify.annotations.Nullable;

/**
 * A room called lab, and what is asked about it.
 */
final class Lab {

	static final RoomName LAB = new RoomName("lab");

	private Lab() {
	}

	static CreateRoom create(@Nullable String password, boolean hidden, boolean permanent) {
		return new CreateRoom(LAB, "about the lab", password, hidden, permanent, null);
	}

	static ChangeRoom password(String password) {
		return new ChangeRoom(LAB, null, password, null, null, null, null, null);
	}

	static RefusalCode refused(TestPeer peer, Payload request) {
		return peer.ask(request, Refusal.class).code();
	}

	static TestPeer enter(TestPeer peer, Join request) {
		Admission admission = peer.ask(request, Admission.class);
		TestPeer inside = TestPeer.ofRoom(admission.port());
		inside.enter(admission);
		return inside;
	}

	static List<String> listed(TestPeer peer, boolean mine) {
		return peer.ask(new ListRooms(mine, null, null), RoomList.class).rooms().stream().map(RoomName::text).toList();
	}

}
