package dev.chatrooms.server;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says in plain words on standard error why the server did not start.
 */
class StartFailureReporter implements FailureAnalysisReporter {

	@Override
	public void report(FailureAnalysis analysis) {
		StringBuilder sentence = new StringBuilder("The lobby did not start: ")
			.append(analysis.getDescription().strip());
		if (analysis.getAction() != null) {
			sentence.append(' ').append(analysis.getAction().strip());
		}
		System.err.println(sentence);
	}

}
