package dev.chatrooms.shell.command;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import dev.chatrooms.client.wire.ConnectionLostException;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.model.InvalidChatException;
import dev.chatrooms.model.InvalidNameException;
import dev.chatrooms.protocol.OversizedPayloadException;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandExecutionException;

/**
 * A command that did not work: one sentence for the person, one number for the script.
 */
public class CommandFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ExitCode exitCode;

	private final @Nullable RefusalCode refusal;

	/** Fails with a sentence. */
	public CommandFailure(ExitCode exitCode, String sentence) {
		this(exitCode, sentence, null);
	}

	private CommandFailure(ExitCode exitCode, String sentence, @Nullable RefusalCode refusal) {
		super(sentence, null, false, false);
		this.exitCode = exitCode;
		this.refusal = refusal;
	}

	/** Why the server said no, if it did. */
	public @Nullable RefusalCode refusal() {
		return this.refusal;
	}

	/** The number for the script. */
	public ExitCode exitCode() {
		return this.exitCode;
	}

	/** The sentence for the person. */
	public String sentence() {
		return String.valueOf(getMessage());
	}

	/** What any failure means to the person who typed the command. */
	public static CommandFailure of(Throwable failure) {
		Throwable cause = unwrap(failure);
		if (cause instanceof CommandFailure known) {
			return known;
		}
		if (cause instanceof RefusedException refused) {
			return refused(refused.refusal());
		}
		if (cause instanceof TimeoutException) {
			return new CommandFailure(ExitCode.TIMEOUT,
					"The server did not answer within 10 s. Try again; if it stays so, the command doctor tells what is wrong.");
		}
		if (cause instanceof CancellationException) {
			return new CommandFailure(ExitCode.INTERRUPTED, "Interrupted.");
		}
		if (cause instanceof OversizedPayloadException) {
			return new CommandFailure(ExitCode.USAGE, "That is too long; nothing was sent. Make it shorter.");
		}
		return new CommandFailure(codeOf(cause), sentenceOf(cause));
	}

	private static CommandFailure refused(Refusal refusal) {
		String words = CleanText.singleLine(refusal.message());
		return new CommandFailure(ExitCode.of(refusal.code()), words + NextStep.after(refusal.code(), words),
				refusal.code());
	}

	/** The same, asking whether that name was meant, instead of telling where to look. */
	CommandFailure withGuess(String name) {
		String step = NextStep.after(this.refusal, "");
		String words = sentence().endsWith(step) ? sentence().substring(0, sentence().length() - step.length())
				: sentence();
		String open = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
		return new CommandFailure(this.exitCode, open + "; did you mean " + CleanText.singleLine(name) + "?",
				this.refusal);
	}

	private static ExitCode codeOf(Throwable cause) {
		if (cause instanceof UnreachableException || cause instanceof ConnectionLostException) {
			return ExitCode.UNREACHABLE;
		}
		return (cause instanceof InvalidNameException || cause instanceof InvalidChatException) ? ExitCode.USAGE
				: ExitCode.FAILURE;
	}

	private static String sentenceOf(Throwable cause) {
		String message = cause.getMessage();
		if (cause instanceof IllegalArgumentException || cause instanceof IOException) {
			return (message != null) ? CleanText.singleLine(message) : "It did not work.";
		}
		return "Something went wrong in this program: " + cause + ". Try again; if it stays so, report it.";
	}

	private static Throwable unwrap(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null && (cause instanceof CompletionException || cause instanceof ExecutionException
				|| cause instanceof InvocationTargetException || cause instanceof CommandExecutionException)) {
			cause = cause.getCause();
		}
		return cause;
	}

}
