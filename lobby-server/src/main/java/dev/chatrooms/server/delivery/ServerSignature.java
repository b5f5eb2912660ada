package dev.chatrooms.server.delivery;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Base64;

import dev.chatrooms.seal.SigningKeys;
import org.springframework.stereotype.Component;

/**
 * With what this process signs its datagrams, so that no member can pass for the server.
 * Never stored: members get the public half on their own connections.
 */
@Component
public class ServerSignature {

	private final KeyPair keys = SigningKeys.generate();

	PrivateKey signing() {
		return this.keys.getPrivate();
	}

	/** The public half as frames carry it. */
	String verify() {
		return Base64.getEncoder().encodeToString(SigningKeys.encode(this.keys.getPublic()));
	}

}
