package dev.chatrooms.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;

import dev.chatrooms.shell.command.SomeCommands;
import dev.chatrooms.shell.room.RoomLine;
import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.RecordingScreen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecondThoughtsTests {

	private final RecordingScreen screen = new RecordingScreen();

	private final List<String> asked = new ArrayList<>();

	private SecondThoughts answered(String answer) {
		Questions questions = new Questions() {
			@Override
			public boolean available() {
				return true;
			}

			@Override
			public String ask(String prompt) {
				SecondThoughtsTests.this.asked.add(prompt);
				if (answer.isEmpty()) {
					throw new CancellationException();
				}
				return answer;
			}

			@Override
			public String askSecretly(String prompt) {
				throw new AssertionError("This is no secret.");
			}
		};
		return new SecondThoughts(this.screen, questions, SomeCommands.catalog());
	}

	private static RoomLine lines(int count) {
		return RoomLine.of(String.join("\n", Collections.nCopies(count, "x")));
	}

	@Test
	void sendsAFewLinesUnasked() {
		assertThat(answered("n").agreeTo(lines(10))).isTrue();
		assertThat(this.asked).isEmpty();
	}

	@Test
	void asksBeforeManyLinesAreSent() {
		assertThat(answered("Y").agreeTo(lines(11))).isTrue();
		assertThat(answered("no").agreeTo(lines(11))).isFalse();
		assertThat(answered("").agreeTo(lines(11))).isFalse();
		assertThat(this.asked).hasSize(3).containsOnly("Send 11 lines as one chat? (y/n) ");
		assertThat(this.screen.talk()).hasSize(2).containsOnly("Nothing was sent. The Up key brings the lines back.");
	}

	@Test
	void tellsWhatToDoAboutATooLongChat() {
		assertThat(answered("y").agreeTo(RoomLine.of("x".repeat(4001)))).isFalse();

		assertThat(this.asked).isEmpty();
		assertThat(this.screen.talk())
			.containsExactly("A chat has at most 4000 characters (and 9000 bytes); nothing was sent."
					+ " This one has 4,001 characters: the Up key brings it back, to be shortened or sent in parts.");
	}

	@Test
	void leavesBlankLinesToOthers() {
		assertThat(answered("n").agreeTo(RoomLine.of(" \n "))).isTrue();
	}

	@Test
	void takesSeveralLinesForNoCommandUnlessItTakesText() {
		assertThat(answered("y").agreeTo(RoomLine.of("/join tea\nlogin ada secret"))).isFalse();
		assertThat(answered("y").agreeTo(RoomLine.of("/say one\ntwo"))).isTrue();
		assertThat(answered("y").agreeTo(RoomLine.of("//usr\nbin"))).isTrue();

		assertThat(this.screen.talk())
			.containsExactly("A command is one line, so nothing was done. Begin with // to say what begins with /.");
	}

	@Test
	void asksBeforeSeveralCommandsAreRun() {
		assertThat(answered("n").agreeTo(List.of("list"))).isTrue();
		assertThat(answered("n").agreeTo(List.of("list", "join tea"))).isFalse();

		assertThat(this.asked).containsExactly("Run these 2 lines as commands? (y/n) ");
		assertThat(this.screen.talk()).containsExactly("Nothing was run.");
	}

}
