package dev.chatrooms.shell.completion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.chatrooms.shell.command.SomeCommands;
import dev.chatrooms.shell.view.Completion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LineCompletionTests {

	private static final String[] USAGES = { "join ROOM [PASSWORD] [--existing]", "jump ROOM", "msg PERSON TEXT",
			"script FILE", "appoint PERSON ROLE [ROOM]", "room ROOM [--private YES]", "load [--transport auto|tcp]",
			"help [COMMAND]" };

	private final LineCompletion completion = new LineCompletion(SomeCommands.catalog(USAGES), new Names() {
		@Override
		public List<String> rooms() {
			return List.of("tea", "Attic");
		}

		@Override
		public List<String> people() {
			return List.of("zoe", "bob", "Bea");
		}
	});

	@TempDir
	private Path directory;

	private List<String> command(String line) {
		return this.completion.ofCommand(line).stream().map(Completion::text).toList();
	}

	private List<String> chat(String line) {
		return this.completion.ofChat(line).stream().map(Completion::text).toList();
	}

	@Test
	void completesCommandsAndWhatTheyTake() {
		assertThat(command("j")).containsExactly("join", "jump");
		assertThat(command("help m")).containsExactly("msg");
		assertThat(command("join a")).containsExactly("Attic");
		assertThat(command("msg b")).containsExactly("bob", "Bea");
		assertThat(command("appoint bob mo")).containsExactly("moderator");
		assertThat(command("room tea --private ")).containsExactly("yes", "no");
		assertThat(command("load --transport=t")).containsExactly("--transport=tcp");
		assertThat(command("nosuch ")).isEmpty();
	}

	@Test
	void completesOptionsWhereNothingElseFits() {
		assertThat(command("join tea ")).containsExactly("--existing");
		assertThat(command("room --")).containsExactly("--private", "--json", "--help");
		assertThat(command("join tea --j")).containsExactly("--json");
		assertThat(command("jump tea ")).isEmpty();
		assertThat(command("join ")).containsExactly("tea", "Attic");
	}

	@Test
	void namesWhomAChatIsForAtItsStart() {
		assertThat(chat("B")).containsExactly("bob:", "Bea:");
		assertThat(chat("hello b")).containsExactly("bob", "Bea");
		assertThat(chat("@b")).containsExactly("@bob", "@Bea");
		assertThat(chat("first line\nb")).containsExactly("bob", "Bea");
		assertThat(chat("")).containsExactly("zoe:", "bob:", "Bea:");
		assertThat(chat("j")).isEmpty();
	}

	@Test
	void completesCommandsBehindASlash() {
		assertThat(chat("/j")).containsExactly("/join", "/jump");
		assertThat(chat("/join t")).containsExactly("tea");
		assertThat(chat("/msg bob hello z")).containsExactly("zoe");
		assertThat(chat("//join t")).isEmpty();
	}

	@Test
	void completesFilesStepByStep() throws Exception {
		Files.createDirectory(this.directory.resolve("sub"));
		Files.createFile(this.directory.resolve("sub").resolve("song.chat"));
		Files.createFile(this.directory.resolve("with blank"));
		Files.createFile(this.directory.resolve(".hidden"));

		assertThat(this.completion.ofCommand("script " + this.directory + "/s"))
			.containsExactly(new Completion(this.directory + "/sub/", false));
		assertThat(this.completion.ofCommand("script " + this.directory + "/sub/"))
			.containsExactly(new Completion(this.directory + "/sub/song.chat", true));
		assertThat(command("script " + this.directory + "/")).containsExactly(this.directory + "/sub/");
		assertThat(command("script " + this.directory + "/.h")).containsExactly(this.directory + "/.hidden");
		assertThat(command("script nowhere/at/all")).isEmpty();
	}

}
