package dev.chatrooms.shell.doctor;

import java.util.List;

import dev.chatrooms.client.wire.KnownServers;
import dev.chatrooms.shell.account.LoginAtStart;
import dev.chatrooms.shell.lobby.LobbyLink;
import org.springframework.stereotype.Component;

/**
 * The hops, in the order in which they are tried.
 */
@Component
class Hops {

	private final List<Hop> all;

	Hops(KnownServers servers, LobbyLink lobby, LoginAtStart login) {
		this.all = List.of(new NameHop(), new TcpHop(), new TlsHop(servers), new GreetingHop(),
				new LoginHop(lobby, login), new RoomHop(lobby), new ClockHop(), new MulticastHop());
	}

	List<Hop> all() {
		return this.all;
	}

}
