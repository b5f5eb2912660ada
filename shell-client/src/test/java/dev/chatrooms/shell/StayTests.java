package dev.chatrooms.shell;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.CommandRunner;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.lobby.ClientSettings;
import dev.chatrooms.shell.people.Mailbox;
import dev.chatrooms.shell.people.Mailboxes;
import dev.chatrooms.shell.view.Questions;
import dev.chatrooms.shell.view.RecordingScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StayTests {

	private final RecordingScreen screen = new RecordingScreen();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private volatile boolean stopping;

	private Questions questions = new Nobody();

	private FakeServer lobby;

	@BeforeEach
	void open() throws IOException {
		this.lobby = new FakeServer(Route.TO_LOBBY, this::answer);
	}

	@AfterEach
	void close() throws IOException {
		this.context.close();
		this.lobby.close();
	}

	private List<? extends Payload> answer(Payload request) {
		if (request instanceof Hello hello) {
			return List.of(this.stopping ? Refusal.of(RefusalCode.SERVER_STOPPING, hello.label())
					: new Greeting(2, "fake", null, hello.label()));
		}
		if (request instanceof Register register) {
			return List.of(new Done("Created.", register.username(), null, null, null, register.label()));
		}
		if (request instanceof Guest guest) {
			return List.of(new Done("Hi.", new AccountName("guest-eve"), null, null, null, guest.label()));
		}
		if (request instanceof Logout logout) {
			return List.of(Done.saying("Bye.", logout.label()));
		}
		return List
			.of((request instanceof Login login) ? new Done("Hi.", login.username(), null, null, null, login.label())
					: new RoomList(List.of(), List.of(), null, ((ListRooms) request).label()));
	}

	private Stay stay(String user, String password) {
		this.context.registerBean(RecordingScreen.class, () -> this.screen);
		this.context.registerBean(Questions.class, () -> this.questions);
		this.context.registerBean(ClientSettings.class,
				() -> new ClientSettings("127.0.0.1", this.lobby.address().port(), user));
		if (password != null) {
			this.context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("settings", Map.of("chatrooms.password", password)));
		}
		this.context.registerBean(Mailbox.class, () -> Mailboxes.empty(this.screen));
		this.context.register(Stay.class, ClientShellRunner.class);
		this.context.scan("dev.chatrooms.shell.command", "dev.chatrooms.shell.lobby", "dev.chatrooms.shell.account",
				"dev.chatrooms.shell.room", "dev.chatrooms.shell.hook", "dev.chatrooms.shell.script");
		this.context.refresh();
		return this.context.getBean(Stay.class);
	}

	/** What the program does with such a command line. */
	private ExitCode run(String... words) {
		ClientShellRunner runner = this.context.getBean(ClientShellRunner.class);
		runner.run(words);
		return runner.outcome();
	}

	private List<String> accounts() {
		return this.lobby.received()
			.stream()
			.filter(Register.class::isInstance)
			.map(Register.class::cast)
			.map(register -> register.username() + " " + register.password())
			.toList();
	}

	private List<String> passwords() {
		return this.lobby.received()
			.stream()
			.filter(Login.class::isInstance)
			.map(login -> ((Login) login).password())
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "secret", "--", "--help", "--x=y", "'two words", "a${b:c}" })
	void beginsWithALoginWhateverThePassword(String password) {
		stay("ada", password).begin();

		assertThat(passwords()).containsExactly(password);
		assertThat(this.screen.talk()).containsExactly("You are logged in as ada.");
		assertThat(this.screen.data()).isEmpty();
	}

	@Test
	void logsInWithTheCommandThatReachesTheLobbyAgain() {
		this.stopping = true;
		Stay stay = stay("ada", "secret");
		CommandRunner commands = this.context.getBean(CommandRunner.class);
		stay.beginGently();
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> commands.run("list"));
		stay.beginGently();

		this.stopping = false;
		commands.run("list");
		stay.beginGently();
		stay.beginGently();

		assertThat(passwords()).containsExactly("secret");
		assertThat(this.screen.talk()).containsExactly(
				"Nobody is logged in yet; ada will be when a command reaches the lobby.",
				"No room is open. Make one with: join ROOM", "You are logged in as ada.");
	}

	@Test
	void leavesAPersonAloneWhoLoggedInMeanwhile() {
		this.stopping = true;
		Stay stay = stay("ada", "secret");
		stay.beginGently();

		this.stopping = false;
		this.context.getBean(CommandRunner.class).run("login bob other");
		stay.beginGently();

		assertThat(passwords()).containsExactly("other");
	}

	@Test
	void asksNobodyWhoIsNotThere() {
		Stay stay = stay("ada", null);

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(stay::begin)
			.withMessage("Nobody can be asked for the password of ada; put it in CHATROOMS_PASSWORD, or name its "
					+ "file with --password-file.");
	}

	@Test
	void makesTheAccountThatTheSettingsName() {
		stay("ada", "secret");

		assertThat(run("NewUser", "ada")).isEqualTo(ExitCode.OK);

		assertThat(accounts()).containsExactly("ada secret");
		assertThat(passwords()).isEmpty();
	}

	@Test
	void asksForThePasswordOfANewAccountWhereATerminalIs() {
		this.questions = new Nobody() {
			@Override
			public String askSecretly(String prompt) {
				return "typed";
			}
		};
		stay(null, null);

		assertThat(run("newuser", "ada")).isEqualTo(ExitCode.OK);
		assertThat(run("login", "ada")).isEqualTo(ExitCode.OK);

		assertThat(accounts()).containsExactly("ada typed");
		assertThat(passwords()).containsExactly("typed");
	}

	@Test
	void asksNoGuestForPasswords() {
		this.questions = new Nobody() {
			@Override
			public boolean available() {
				return true;
			}

			@Override
			public String askSecretly(String prompt) {
				throw new AssertionError(prompt);
			}
		};
		stay(null, null);
		CommandRunner commands = this.context.getBean(CommandRunner.class);
		commands.run("guest eve");

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> commands.run("password"))
			.withMessage("Guests have no password; make an account with: newuser NAME");
	}

	@Test
	void explainsANameThatCannotBeOne() {
		stay("a b", "secret").beginGently();

		assertThat(this.screen.talk()).singleElement().asString().startsWith("A name");
		assertThat(passwords()).isEmpty();
	}

}
