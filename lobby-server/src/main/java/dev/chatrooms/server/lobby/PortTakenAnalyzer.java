package dev.chatrooms.server.lobby;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a port that cannot be had.
 */
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortTakenException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortTakenException cause) {
		return new FailureAnalysis("it cannot listen on " + cause.getMessage() + ", which is taken or not allowed.",
				"Stop the other program, or choose another port with --%s=NUMBER.".formatted(cause.setting()), cause);
	}

}
