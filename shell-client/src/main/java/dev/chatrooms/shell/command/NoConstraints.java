package dev.chatrooms.shell.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.executable.ExecutableValidator;
import jakarta.validation.metadata.BeanDescriptor;

/**
 * Finds nothing wrong. Spring Shell asks a validator before each command; a real one
 * costs a quarter of a second at every start, and our commands check names and texts by
 * the rules of the model.
 */
class NoConstraints implements Validator, ExecutableValidator {

	@Override
	public ExecutableValidator forExecutables() {
		return this;
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validate(T object, Class<?>... groups) {
		return Set.of();
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateProperty(T object, String name, Class<?>... groups) {
		return Set.of();
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateValue(Class<T> type, String name, Object value, Class<?>... groups) {
		return Set.of();
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateParameters(T object, Method method, Object[] values,
			Class<?>... groups) {
		return Set.of();
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateReturnValue(T object, Method method, Object value,
			Class<?>... groups) {
		return Set.of();
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateConstructorParameters(Constructor<? extends T> constructor,
			Object[] values, Class<?>... groups) {
		return Set.of();
	}

	@Override
	public <T> Set<ConstraintViolation<T>> validateConstructorReturnValue(Constructor<? extends T> constructor,
			T created, Class<?>... groups) {
		return Set.of();
	}

	@Override
	public BeanDescriptor getConstraintsForClass(Class<?> type) {
		throw new ValidationException("No constraints are described here.");
	}

	@Override
	public <T> T unwrap(Class<T> type) {
		throw new ValidationException("There is no " + type + " here.");
	}

}
