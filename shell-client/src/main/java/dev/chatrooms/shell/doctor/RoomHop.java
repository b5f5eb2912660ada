package dev.chatrooms.shell.doctor;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import dev.chatrooms.client.session.LobbySession;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.client.wire.UntrustedServerException;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.lobby.LobbyLink;

/**
 * Enters a room of its own: rooms have TCP ports that the lobby's says nothing about.
 */
class RoomHop implements Hop {

	private final LobbyLink lobby;

	RoomHop(LobbyLink lobby) {
		this.lobby = lobby;
	}

	@Override
	public String name() {
		return "room";
	}

	@Override
	public Finding check(Way way) throws Exception {
		AccountName person = way.need(LoginHop.LoggedIn.class, "only who is logged in may enter rooms").account();
		LobbySession session = way.patience().await(this.lobby.connect());
		OwnRoom room = OwnRoom.prepare(session, person, way);
		ServerAddress address = room.ask();
		try {
			long start = System.nanoTime();
			room.enter(address);
			Duration entered = Span.since(start);
			start = System.nanoTime();
			room.ping();
			Duration roundTrip = Span.since(start);
			way.found(room);
			return Finding.works("A room at " + address + " lets you in after " + Span.words(entered)
					+ "; a ping takes " + Span.words(roundTrip) + ".", room.remark());
		}
		catch (UntrustedServerException ex) {
			return Finding.failed(ExitCode.UNREACHABLE, "The room does not show the certificate of its lobby.",
					ex.getMessage(), "Something between you and the server answers in its place; ask whoever runs it.");
		}
		catch (UnreachableException ex) {
			return unreachable(address, ex.getMessage());
		}
		catch (TimeoutException ex) {
			return unreachable(address, "no answer came within " + Span.words(way.patience().limit()) + ".");
		}
	}

	private static Finding unreachable(ServerAddress address, String why) {
		return Finding.failed(ExitCode.UNREACHABLE, "The room at " + address + " cannot be reached: " + why,
				"Rooms have TCP ports of their own: whoever runs the server gives them some (rooms.port-range) and lets those through the firewall. Behind NAT, lobby.advertised-host is the name that clients can reach.");
	}

}
