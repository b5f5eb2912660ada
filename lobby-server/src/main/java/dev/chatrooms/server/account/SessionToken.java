package dev.chatrooms.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What admits its holder without a password: 256 random bits. Nobody can guess so many,
 * so unlike a password it needs no slow hash.
 */
final class SessionToken {

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private SessionToken() {
	}

	/** A new one, as Base64url. */
	static String random() {
		byte[] random = new byte[BYTES];
		RANDOM.nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	/** What is stored of it: its SHA-256 in hexadecimal digits. */
	static String hash(String token) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
