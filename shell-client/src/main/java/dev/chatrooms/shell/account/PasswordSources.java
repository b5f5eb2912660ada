package dev.chatrooms.shell.account;

import java.util.Objects;
import java.util.Optional;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Where the password of a program's login comes from: what the command line names, or
 * else what the settings hold, or else what the environment names. All of it is taken as
 * it stands, where Spring would replace what looks like a placeholder. A file of settings
 * names neither a file nor a command.
 */
@Component
class PasswordSources {

	/** Spring Boot's name of what is on the command line. */
	static final String COMMAND_LINE = "commandLineArgs";

	private final ConfigurableEnvironment environment;

	private final PasswordFile file;

	private final PasswordCommand command;

	PasswordSources(ConfigurableEnvironment environment, PasswordFile file, PasswordCommand command) {
		this.environment = environment;
		this.file = file;
		this.command = command;
	}

	/**
	 * The password, if there is one.
	 * @throws CommandFailure if it cannot be had from where it should come
	 */
	Optional<String> find() {
		return find(value(COMMAND_LINE, "chatrooms.password-file"), value(COMMAND_LINE, "chatrooms.password-command"),
				"--password-file and --password-command")
			.or(() -> setting())
			.or(() -> find(variable("CHATROOMS_PASSWORD_FILE"), variable("CHATROOMS_PASSWORD_COMMAND"),
					"CHATROOMS_PASSWORD_FILE and CHATROOMS_PASSWORD_COMMAND"));
	}

	private Optional<String> find(@Nullable String fileName, @Nullable String commandLine, String both) {
		if (fileName != null && commandLine != null) {
			throw new CommandFailure(ExitCode.USAGE,
					"The password comes from one place; leave out one of " + both + ".");
		}
		if (fileName != null) {
			return Optional.of(this.file.read(fileName));
		}
		return (commandLine != null) ? Optional.of(this.command.run(commandLine)) : Optional.empty();
	}

	/** Of the environment, or of a file of settings. */
	private Optional<String> setting() {
		return this.environment.getPropertySources()
			.stream()
			.map(source -> source.getProperty("chatrooms.password"))
			.filter(Objects::nonNull)
			.findFirst()
			.map(Object::toString)
			.filter(password -> !password.isEmpty());
	}

	private @Nullable String variable(String name) {
		return value(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, name);
	}

	private @Nullable String value(String source, String name) {
		PropertySource<?> values = this.environment.getPropertySources().get(source);
		Object value = (values != null) ? values.getProperty(name) : null;
		return (value == null || value.toString().isEmpty()) ? null : value.toString();
	}

}
