package dev.chatrooms.server.tls;

import org.jspecify.annotations.Nullable;

/**
 * A certificate with which the server cannot start.
 */
class UnusableCertificateException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	/** Says what is wrong and what to do about it, in a sentence each. */
	UnusableCertificateException(String fault, String remedy, @Nullable Throwable cause) {
		super(fault, cause);
		this.remedy = remedy;
	}

	String remedy() {
		return this.remedy;
	}

}
