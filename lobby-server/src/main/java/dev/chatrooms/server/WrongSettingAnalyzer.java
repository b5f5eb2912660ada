package dev.chatrooms.server;

import java.util.Locale;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Explains a setting that is not allowed, in one sentence, where Spring Boot takes a
 * page.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

	static final String ACTION = "The settings are in application.yml.sample.";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		BindValidationException invalid = findCause(cause, BindValidationException.class);
		String description = (invalid != null) ? broken(invalid.getValidationErrors()) : broken(cause);
		return new FailureAnalysis(description, ACTION, cause);
	}

	private static String broken(ValidationErrors errors) {
		ObjectError error = errors.getAllErrors().get(0);
		if (error instanceof FieldError field) {
			String name = field.getField().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
			return "the setting %s.%s %s, but it is %s.".formatted(errors.getName(), name, error.getDefaultMessage(),
					field.getRejectedValue());
		}
		return "the setting %s %s.".formatted(errors.getName(), error.getDefaultMessage());
	}

	private static String broken(BindException cause) {
		ConfigurationProperty property = cause.getProperty();
		String setting = (property != null) ? property.getName() + "=" + property.getValue()
				: cause.getName().toString();
		String reason = String.valueOf(NestedExceptionUtils.getMostSpecificCause(cause).getMessage()).strip();
		return "the setting %s is not allowed: %s".formatted(setting, reason.endsWith(".") ? reason : reason + ".");
	}

}
