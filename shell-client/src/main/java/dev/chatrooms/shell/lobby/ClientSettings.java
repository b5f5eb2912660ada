package dev.chatrooms.shell.lobby;

import dev.chatrooms.client.wire.ServerAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the client, from the command line, the environment or
 * {@code application.yml}.
 *
 * @param host Name or address of the host the lobby runs on.
 * @param port TCP port of the lobby.
 * @param user Name to log in with at start.
 */
@ConfigurationProperties("chatrooms")
public record ClientSettings(@DefaultValue("localhost") String host, @DefaultValue("50000") int port,
		@Nullable String user) {

	private static final int LAST_PORT = 65535;

	public ClientSettings {
		// Checked here and not by annotations: a validator costs more than the
		// connection.
		if (host.isBlank()) {
			throw new IllegalArgumentException("The setting chatrooms.host is empty.");
		}
		if (port < 1 || port > LAST_PORT) {
			throw new IllegalArgumentException(
					"The setting chatrooms.port is a number from 1 to %d, not %d.".formatted(LAST_PORT, port));
		}
		host = host.strip();
		user = (user == null || user.isBlank()) ? null : user.strip();
	}

	/** Where the lobby is. */
	public ServerAddress address() {
		return new ServerAddress(this.host, this.port);
	}

}
