package dev.chatrooms.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The lobby's answer to {@link Hello}.
 *
 * @param version the protocol that both speak from here on
 * @param server name and version of the program
 * @param tls whether the same port speaks TLS, too
 * @param label that of the request
 */
public record Greeting(int version, String server, @Nullable Boolean tls, @Nullable String label) implements Reply {

}
