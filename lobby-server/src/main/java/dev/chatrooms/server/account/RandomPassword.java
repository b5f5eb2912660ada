package dev.chatrooms.server.account;

import java.security.SecureRandom;

/**
 * A password that is handed over once, perhaps on paper: 60 random bits in characters
 * that nobody confuses.
 */
final class RandomPassword {

	private static final String CHARACTERS = "23456789abcdefghijkmnpqrstuvwxyz";

	private static final int GROUPS = 3;

	private static final int GROUP = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	private RandomPassword() {
	}

	/** A new one, such as {@code k3vx-7mpa-dd29}. */
	static String next() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < GROUPS * GROUP; i++) {
			password.append((i > 0 && i % GROUP == 0) ? "-" : "")
				.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
		}
		return password.toString();
	}

}
