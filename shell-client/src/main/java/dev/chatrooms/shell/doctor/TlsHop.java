package dev.chatrooms.shell.doctor;

import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import dev.chatrooms.client.wire.KnownServers;
import dev.chatrooms.client.wire.TransportSecurity;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.client.wire.UntrustedServerException;
import dev.chatrooms.model.Fingerprint;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;

/**
 * Protects the connection as every client does: by TLS, unless the lobby is on this
 * computer, does not offer it and never did. Tells the fingerprint, and whether it is the
 * known one.
 */
class TlsHop implements Hop {

	private final KnownServers servers;

	TlsHop(KnownServers servers) {
		this.servers = servers;
	}

	@Override
	public String name() {
		return "TLS";
	}

	@Override
	public Finding check(Way way) throws Exception {
		TcpHop.Reached reached = way.need(TcpHop.Reached.class, "nobody could be connected to");
		if (reached.address().isLoopbackAddress() && !this.servers.isKnown(way.lobby())) {
			LobbyLine clear = LobbyLine.open(way, TransportSecurity.clearText());
			Optional<Boolean> offered = offersTls(clear);
			if (!offered.orElse(false)) {
				way.found(clear);
				return Finding.skipped(offered.isPresent()
						? "Not needed: the lobby is on this computer, and what is said to it stays here."
						: "Not tried: what answers there does not say whether it has it.");
			}
			clear.connection().close();
		}
		try {
			return protect(way);
		}
		catch (UntrustedServerException ex) {
			return Finding.failed(ExitCode.UNREACHABLE, "The certificate is not the one that is known.",
					String.valueOf(ex.getMessage()));
		}
		catch (TimeoutException ex) {
			return silent(way);
		}
		catch (UnreachableException ex) {
			return (ex.getCause() instanceof SocketTimeoutException) ? silent(way) : Finding.failed(
					ExitCode.UNREACHABLE, "Cannot be had: " + ex.getMessage(),
					"Is that the port of a lobby? If it is, its operator has turned TLS off; lobbies on other hosts are spoken to under TLS only (tls.mode=auto).");
		}
	}

	private static Finding silent(Way way) {
		return Finding.failed(ExitCode.UNREACHABLE,
				"Cannot be had: no answer comes within " + Span.words(way.patience().limit()) + ".",
				GreetingHop.HANGS + GreetingHop.WRONG_PORT);
	}

	/** Nothing if that is no lobby; the next hop tells what it is. */
	private static Optional<Boolean> offersTls(LobbyLine clear) {
		try {
			return Optional.of(Boolean.TRUE.equals(clear.greet().greeting().tls()));
		}
		catch (CommandFailure ex) {
			throw ex;
		}
		catch (Exception ex) {
			return Optional.empty();
		}
	}

	private Finding protect(Way way) throws Exception {
		boolean isKnown = this.servers.find(way.lobby()).isPresent();
		LobbyLine line = LobbyLine.open(way, TransportSecurity.tls(this.servers));
		way.found(line);
		String shown = line.connection().fingerprint().map(Fingerprint::text).orElse("none");
		return isKnown ? Finding.works("The fingerprint is the known one: " + shown)
				: Finding.works("The fingerprint is new: " + shown,
						"Ask whoever runs the lobby whether it is theirs; from now on no other is trusted there.");
	}

}
