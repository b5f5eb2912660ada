package dev.chatrooms.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pictures of the guide are what a person sees. With {@code -Dpictures=write} they
 * are drawn anew.
 */
class PicturesEndToEndTests {

	private static final Path PICTURES = Path.of("..", "src-docs", "pictures");

	/** What differs from run to run stands like this in a picture. */
	private static final String DAY = "--- Monday, 7 September 2026 ---";

	/** So many that nothing leaves the screen. */
	private static final int ROWS = 40;

	@TempDir
	private static Path directory;

	private static LobbyServer server;

	private static Talker bob;

	@BeforeAll
	static void open() throws Exception {
		server = LobbyServer.start(directory.resolve("data"));
		try (Talker ada = Talker.start("ada", directory, server)) {
			ada.moveIn("ada");
		}
		bob = Talker.start("bob", directory, server).moveIn("bob");
	}

	@AfterAll
	static void close() {
		bob.close();
		server.close();
	}

	@ParameterizedTest
	@CsvSource({ "dark, dark, 80, tea", "light, light, 80, coffee", "narrow, dark, 40, lunch" })
	void areWhatAPersonSees(String picture, String theme, int columns, String room) throws Exception {
		ShellClient ada = ShellClient.of(directory.resolve("ada"), server.port()).with("CHATROOMS_THEME", theme);
		try (Terminal terminal = ada.onTerminal(columns, ROWS)) {
			talk(terminal, room);

			String title = "A room at a terminal of " + columns + " columns, " + theme;
			String seen = timeless(Picture.of(title, terminal.cells(), theme.equals("dark")));

			assertIsKept(PICTURES.resolve(picture + ".svg"), seen);
		}
	}

	private static void talk(Terminal ada, String room) throws Exception {
		long before = greetings();
		bob.type("join " + room, "say Good morning! Who else is in?");
		Patience.await(Patience.LIMIT, () -> greetings() > before, () -> "No greeting:\n" + bob.seen());
		ada.awaitCursorLine("lobby> ");
		ada.enter("login ada secret-of-ada");
		ada.awaitCursorLine("ada@lobby> ");
		ada.press(Key.CTRL_L);
		ada.await("a clean screen", () -> ada.screen().get(0).equals("ada@lobby>"));
		ada.enter("join " + room);
		ada.awaitScreen("Good morning!");
		ada.awaitCursorLine("ada@" + room + "> ");
		ada.enter("I am. Is the build green? I saw a red one on my way here.");
		ada.awaitScreen("ada: I am.");
		bob.type("say It is: https://ci.example.org/chatrooms/main/4711", "me opens the window");
		ada.awaitScreen("window");
		bob.type("say ada, could you look at my change before noon?");
		ada.awaitScreen("noon?");
		bob.type("msg ada There is cake in the kitchen. Tell nobody.");
		ada.awaitScreen("nobody.");
		bob.type("shout Tests of the new room at ten");
		ada.awaitScreen(" ten");
		ada.type("/msg bob On my");
		ada.await("what is typed", () -> ada.cursorLine().endsWith("> /msg bob On my"));
	}

	/** One for each room that Bob has been in. */
	private static long greetings() {
		return bob.seen().stream().filter(line -> line.contains("Good morning!")).count();
	}

	private static String timeless(String picture) {
		return picture.replaceAll("\\d\\d:\\d\\d:\\d\\d", "09:58:12").replaceAll("--- .*, .* ---", DAY);
	}

	private static void assertIsKept(Path file, String picture) throws IOException {
		if (System.getProperty("pictures", "").equals("write")) {
			Files.createDirectories(PICTURES);
			Files.writeString(file, picture);
		}
		assertThat(file).hasContent(picture);
	}

}
