package dev.chatrooms.shell.hook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.chatrooms.client.room.RoomListener;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Told;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.TypedPath;
import dev.chatrooms.shell.command.Typing;
import dev.chatrooms.shell.view.RecordingScreen;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Programs that are really run. Each writes what it is told to a file of its own.
 */
@DisabledOnOs(OS.WINDOWS)
class HooksTests {

	private static final AccountName ADA = new AccountName("ada");

	private static final AccountName BOB = new AccountName("bob");

	private static final RoomName TEA = new RoomName("tea");

	@TempDir
	private Path directory;

	private final RecordingScreen screen = new RecordingScreen();

	private final Hooks hooks = new Hooks(this.screen);

	private final HookCommands commands = new HookCommands(this.hooks, this.screen, new Typing());

	private static Posted chat(AccountName from, String text) {
		return new Posted(from, TEA, text, Instant.EPOCH, 1, 7);
	}

	/** Adds a line to a file for each time it is run. */
	private String writer(String file) {
		return "sh -c 'echo \"$CHAT_EVENT|$CHAT_ROOM|$CHAT_FROM|$CHAT_TEXT|$CHAT_YOU|$CHAT_NUMBER|$CHAT_TIME\" >> "
				+ this.directory.resolve(file) + "'";
	}

	private void awaitLines(String file, String... lines) {
		Path written = this.directory.resolve(file);
		Awaitility.await().until(() -> Files.exists(written) && Files.readAllLines(written).size() >= lines.length);
		assertThat(written).content().isEqualTo(String.join("\n", lines) + "\n");
	}

	@Test
	void runAProgramWithTheWordsInItsEnvironment() {
		on("mention", "run " + writer("mentions"));
		on("message", "run " + writer("messages"));

		this.hooks.said(chat(BOB, "nothing for you"), ADA);
		this.hooks.said(chat(ADA, "I am ada"), ADA);
		this.hooks.said(chat(BOB, "tea, Ada?"), ADA);
		this.hooks.told(new Told(1, ADA, ADA, "buy tea", Instant.EPOCH));
		this.hooks.told(new Told(1, BOB, ADA, "psst", Instant.EPOCH));

		awaitLines("mentions", "mention|tea|bob|tea, Ada?|ada|7|1970-01-01T00:00:00Z");
		awaitLines("messages", "message||bob|psst|ada||1970-01-01T00:00:00Z");
	}

	@Test
	void neverRunWhatOthersSay() throws IOException {
		Path program = Files.writeString(this.directory.resolve("program"), """
				#!/bin/sh
				printf '%%s' "$CHAT_TEXT" > '%1$s/said.part'
				mv '%1$s/said.part' '%1$s/said'
				""".formatted(this.directory));
		assertThat(program.toFile().setExecutable(true)).isTrue();
		String words = "$(touch " + this.directory + "/harm) `touch " + this.directory + "/harm`; touch "
				+ this.directory + "/harm\ntouch " + this.directory + "/harm\n() { :;}; touch " + this.directory
				+ "/harm '\" %s \\n";
		on("chat", "run " + program);

		this.hooks.said(chat(BOB, words), ADA);

		Path said = this.directory.resolve("said");
		Awaitility.await().until(() -> Files.exists(said));
		assertThat(Files.readString(said)).isEqualTo(words);
		assertThat(this.directory.resolve("harm")).doesNotExist();
	}

	@Test
	void runOneAtATimeInOrder() {
		// Two at once would find the other's mark.
		String one = "sh -c 'mkdir %1$s/busy || echo both >> %1$s/log; echo $CHAT_TEXT >> %1$s/log; rmdir %1$s/busy'"
			.formatted(this.directory);
		on("chat", "run " + one);

		for (int number = 1; number <= 5; number++) {
			this.hooks.said(chat(BOB, "chat" + number), ADA);
		}

		awaitLines("log", "chat1", "chat2", "chat3", "chat4", "chat5");
	}

	@Test
	void tellOnceWhatDoesNotWork() {
		on("chat", "run false");
		on("mention", "run " + this.directory + "/missing");

		this.hooks.said(chat(BOB, "ada"), ADA);
		this.hooks.said(chat(BOB, "ada"), ADA);
		on("message", "run " + writer("last"));
		this.hooks.told(new Told(1, BOB, ADA, "x", Instant.EPOCH));

		awaitLines("last", "message||bob|x|ada||1970-01-01T00:00:00Z");
		assertThat(this.screen.talk().stream().filter(sentence -> sentence.startsWith("The program"))).containsExactly(
				"The program for \"on mention\" does not work: it cannot be started.",
				"The program for \"on chat\" does not work: it ended with exit code 1.");
	}

	@Test
	void endWhatTakesTooLong() throws InterruptedException {
		HookProgram program = new HookProgram(List.of("sh", "-c", "sleep 60; echo late"), Duration.ofMillis(50));

		assertThat(program.run(Map.of())).hasValue("it took longer than 0 s and was ended.");
	}

	/** As the parser cuts it. */
	private void on(String event, String rest) {
		String[] words = (rest + "  ").split(" ", 3);
		this.commands.on(event, words[0], words[1], words[2].strip());
	}

	@Test
	void runNothingOnceTheyAreOff() {
		on("chat", "run " + writer("chats"));
		on("CHAT", "off");
		on("message", "run " + writer("last"));

		this.hooks.said(chat(BOB, "hello"), ADA);
		this.hooks.told(new Told(1, BOB, ADA, "x", Instant.EPOCH));

		awaitLines("last", "message||bob|x|ada||1970-01-01T00:00:00Z");
		assertThat(this.directory.resolve("chats")).doesNotExist();
	}

	@Test
	void areShownAndExplained() {
		on("", "");
		on("mention", "run ~/bin/notify 'two words'");
		on("", "");

		assertThat(this.screen.talk()).startsWith("Nothing is run. Have something run with: on mention run PROGRAM");
		assertThat(this.screen.data()).singleElement()
			.asString()
			.isEqualTo("EVENT    COMMAND\nmention  " + TypedPath.of("~/bin/notify") + " two words");
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> on("tea", "off"))
			.withMessage("An event is chat, mention or message, not \"tea\".");
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> on("chat", "run"))
			.withMessage("Have something run with: on chat run PROGRAM, or end it with: on chat off");
	}

	@Test
	void takeOnlyWhatIsSaidDuringTheVisitAndByThoseOneHears() {
		on("chat", "run " + writer("chats"));
		RoomListener listener = this.hooks.beside(new Nothing(), new AccountName("eve")::equals);

		listener.entered(new Welcome(TEA, ADA, 1, 1, 9, "1"), List.of(chat(BOB, "before")));
		listener.happened(chat(new AccountName("eve"), "ignored"));
		listener.happened(chat(BOB, "live"));

		awaitLines("chats", "chat|tea|bob|live|ada|7|1970-01-01T00:00:00Z");
	}

	/** Hears nothing itself. */
	private static final class Nothing implements RoomListener {

		@Override
		public void entered(Welcome welcome, List<Posted> chats) {
		}

		@Override
		public void happened(RoomEvent event) {
		}

		@Override
		public void lost(@Nullable String lastWords) {
		}

	}

}
