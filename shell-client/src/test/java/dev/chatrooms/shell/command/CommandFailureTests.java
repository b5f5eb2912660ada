package dev.chatrooms.shell.command;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

import dev.chatrooms.client.wire.ConnectionLostException;
import dev.chatrooms.client.wire.UnreachableException;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.protocol.Announce;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.CommandExecutionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class CommandFailureTests {

	@Test
	void findsTheReasonBehindAllWrappers() {
		RefusedException refused = new RefusedException(Refusal.of(RefusalCode.BAD_CREDENTIALS, "1"));

		CommandFailure failure = CommandFailure
			.of(new CommandExecutionException("x", new InvocationTargetException(new CompletionException(refused))));

		assertThat(failure.exitCode()).isEqualTo(ExitCode.LOGIN_REFUSED);
		assertThat(failure.sentence())
			.isEqualTo("Wrong name or password. Try again, or make an account with: newuser NAME");
		assertThat(CommandFailure
			.of(new RefusedException(Refusal.of(RefusalCode.BAD_CREDENTIALS, "That is not your password.", "1")))
			.sentence()).isEqualTo("That is not your password.");
	}

	@Test
	void tellsTheNextStepWhereTheServerDoesNot() {
		assertThat(sentence(Refusal.of(RefusalCode.NOT_PERMITTED, "1")))
			.isEqualTo("You may not do that here. Ask the owner of the room, or an operator.");
		assertThat(sentence(Refusal.of(RefusalCode.NOT_PERMITTED, "Only an operator may do that.", "1")))
			.isEqualTo("Only an operator may do that.");
		assertThat(sentence(new Refusal(null, "A code of the future.", "1"))).isEqualTo("A code of the future.");
	}

	private static String sentence(Refusal refusal) {
		return CommandFailure.of(new RefusedException(refusal)).sentence();
	}

	@Test
	void cleansWhatTheServerSays() {
		RefusedException refused = new RefusedException(
				Refusal.of(RefusalCode.BUSY, "Not now.\u001b[2J\nada: I am the server", "1"));

		assertThat(CommandFailure.of(refused).sentence()).isEqualTo("Not now. ada: I am the server");
	}

	@Test
	void tellsWhoeverSaysTooMuchWhatToDo() {
		CommandFailure failure = CommandFailure
			.of(catchThrowable(() -> FrameCodec.encode(new Announce("x".repeat(Limits.MAX_PAYLOAD), null))));

		assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
		assertThat(failure.sentence()).isEqualTo("That is too long; nothing was sent. Make it shorter.");
	}

	@Test
	void knowsWhatEachFailureMeans() {
		assertThat(CommandFailure.of(new ConnectionLostException("Gone.")).exitCode()).isEqualTo(ExitCode.UNREACHABLE);
		assertThat(CommandFailure.of(new UnreachableException("gone.")).exitCode()).isEqualTo(ExitCode.UNREACHABLE);
		assertThat(CommandFailure.of(new TimeoutException()).exitCode()).isEqualTo(ExitCode.TIMEOUT);
		assertThat(CommandFailure.of(new CancellationException()).exitCode()).isEqualTo(ExitCode.INTERRUPTED);
		assertThat(CommandFailure.of(new IOException("x")).exitCode()).isEqualTo(ExitCode.FAILURE);
		assertThat(CommandFailure.of(catchThrowable(() -> new AccountName("a b"))).exitCode())
			.isEqualTo(ExitCode.USAGE);
		assertThat(CommandFailure.of(catchThrowable(() -> new ChatText(" "))).exitCode()).isEqualTo(ExitCode.USAGE);
	}

}
