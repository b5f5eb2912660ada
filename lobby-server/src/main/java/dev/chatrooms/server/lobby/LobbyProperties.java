package dev.chatrooms.server.lobby;

import java.net.InetAddress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the lobby is.
 *
 * @param address to listen on; with a loopback address only programs on this host can
 * connect, with 0.0.0.0 everybody can
 * @param port TCP port; 0 means any free port
 * @param advertisedHost what clients are told to connect to for rooms, where the lobby is
 * reached under another name than its own, as behind NAT; by default the host they used
 */
@Validated
@ConfigurationProperties("lobby")
public record LobbyProperties(@NotNull @DefaultValue("127.0.0.1") InetAddress address,
		@Min(0) @Max(65535) @DefaultValue("50000") int port, @Nullable String advertisedHost) {

	public LobbyProperties {
		advertisedHost = (advertisedHost != null && advertisedHost.isBlank()) ? null : advertisedHost;
	}

}
