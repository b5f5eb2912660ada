package dev.chatrooms.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a setting that there is not.
 */
class UnknownSettingAnalyzer extends AbstractFailureAnalyzer<UnknownSettingException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnknownSettingException cause) {
		return new FailureAnalysis(cause.getMessage(), WrongSettingAnalyzer.ACTION, cause);
	}

}
