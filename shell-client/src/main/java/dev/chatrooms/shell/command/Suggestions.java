package dev.chatrooms.shell.command;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.chatrooms.protocol.RefusalCode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.stereotype.Component;

/**
 * Asks "did you mean", where a command names somebody or something that is not there.
 */
@Component
class Suggestions {

	private static final Set<RefusalCode> NOT_FOUND = Set.of(RefusalCode.NO_SUCH_ROOM, RefusalCode.NO_SUCH_PERSON);

	/** Asked for late, because they ask the lobby. */
	private final ObjectProvider<KnownNames> names;

	Suggestions(ObjectProvider<KnownNames> names) {
		this.names = names;
	}

	/** The same failure, with the nearest name in its sentence, if one is near. */
	CommandFailure improve(CommandFailure failure, ParsedInput input) {
		RefusalCode reason = failure.refusal();
		if (reason == null || !NOT_FOUND.contains(reason)) {
			return failure;
		}
		return typed(input).filter(word -> isNamed(word, failure.sentence()))
			.map(word -> nearest(word, reason))
			.flatMap(Optional::stream)
			.findFirst()
			.map(failure::withGuess)
			.orElse(failure);
	}

	private Optional<String> nearest(String word, RefusalCode reason) {
		KnownNames known = this.names.getIfAvailable();
		return (known != null) ? Spelling.nearest(word, known.alternatives(reason)) : Optional.empty();
	}

	/** The server says which of the words it did not find. */
	private static boolean isNamed(String word, String sentence) {
		return sentence.contains(" " + word + ".");
	}

	private static Stream<String> typed(ParsedInput input) {
		return Stream.concat(input.arguments().stream().map(CommandArgument::value),
				input.options().stream().map(CommandOption::value));
	}

}
