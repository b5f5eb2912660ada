package dev.chatrooms.server.tls;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Explains a certificate that cannot be used.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnusableCertificateAnalyzer extends AbstractFailureAnalyzer<UnusableCertificateException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableCertificateException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
	}

}
