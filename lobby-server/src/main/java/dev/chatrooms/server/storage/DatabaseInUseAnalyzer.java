package dev.chatrooms.server.storage;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a storage directory that another server uses.
 */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	/** H2's code for a file that another process has locked. */
	private static final int DATABASE_ALREADY_OPEN = 90020;

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		if (cause.getErrorCode() != DATABASE_ALREADY_OPEN) {
			return null;
		}
		return new FailureAnalysis("another lobby server uses the same storage directory.",
				"Stop it, or choose another one with --storage.directory=DIRECTORY.", cause);
	}

}
