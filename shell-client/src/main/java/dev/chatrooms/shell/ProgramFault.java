package dev.chatrooms.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CancellationException;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What it means to the person that the program ended by itself: settings that cannot be
 * are wrong usage, all else is a fault of the program.
 */
final class ProgramFault {

	private ProgramFault() {
	}

	/** One sentence and one number for whatever ended the program. */
	static CommandFailure of(Throwable failure) {
		Deque<Throwable> causes = new ArrayDeque<>();
		for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
			causes.addFirst(cause);
		}
		Throwable root = causes.getFirst();
		if (root instanceof CommandFailure || root instanceof CancellationException) {
			return CommandFailure.of(root);
		}
		return causes.stream()
			.map(cause -> settingsSentence(cause, root))
			.filter(Objects::nonNull)
			.findFirst()
			.map(sentence -> new CommandFailure(ExitCode.USAGE, CleanText.singleLine(sentence)))
			.orElseGet(() -> new CommandFailure(ExitCode.FAILURE,
					"The program failed: " + CleanText.singleLine(root.toString())));
	}

	/** What is wrong with the settings, if that is what the cause is about. */
	private static @Nullable String settingsSentence(Throwable cause, Throwable root) {
		if (cause instanceof BindException bind) {
			if (bind.getProperty() != null) {
				return "The setting " + bind.getName() + " cannot be \"" + bind.getProperty().getValue() + "\".";
			}
			return Objects.requireNonNullElse(root.getMessage(), "The settings cannot be used.");
		}
		if (cause instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
			return "The file of settings is no YAML in line " + (yaml.getProblemMark().getLine() + 1) + ": "
					+ yaml.getProblem() + ".";
		}
		return (cause instanceof YAMLException || cause instanceof ConfigDataException)
				? "The settings cannot be read: " + root.getMessage() : null;
	}

}
