package dev.chatrooms.protocol;

/**
 * Carries a refusal from where a rule is checked to where the answer is sent.
 */
public class RefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Refusal refusal;

	/** Refuses with the given answer. */
	public RefusedException(Refusal refusal) {
		super(refusal.message(), null, false, false);
		this.refusal = refusal;
	}

	/** The answer to send. */
	public Refusal refusal() {
		return this.refusal;
	}

}
