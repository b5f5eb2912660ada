package dev.chatrooms.server.operator;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.Role;
import dev.chatrooms.protocol.Announcement;
import dev.chatrooms.protocol.Appoint;
import dev.chatrooms.protocol.ChangePassword;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Operate;
import dev.chatrooms.protocol.Output;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.Resume;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.audit.Audit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OperatorIntegrationTests {

	private static final OperatorSeat NOWHERE = new OperatorSeat() {

		@Override
		public void clear() {
		}

		@Override
		public void quit() {
		}

	};

	private static TestLobby lobby;

	private static OperatorCommands commands;

	private static TestPeer olga;

	@BeforeAll
	static void open() {
		lobby = TestLobby.start();
		commands = lobby.bean(OperatorCommands.class);
		olga = lobby.newcomer("olga");
		lobby.bean(Accounts.class).operator(new AccountName("olga"), true);
	}

	@AfterAll
	static void close() {
		olga.close();
		lobby.close();
	}

	private static String type(String line) {
		return commands.run(line, Operator.at(NOWHERE));
	}

	private static String refused(String line) {
		try {
			return "not refused: " + type(line);
		}
		catch (RefusedException ex) {
			return ex.refusal().message();
		}
	}

	private static String lastAct() {
		Audit.Line line = lobby.bean(Audit.class).newest(1).get(0);
		return line.actor() + " " + line.act();
	}

	private static RefusalCode refusal(TestPeer peer, Payload request) {
		return peer.ask(request, Refusal.class).code();
	}

	private static Done logIn(TestPeer peer, String name, String password) {
		return peer.ask(new Login(new AccountName(name), password, null), Done.class);
	}

	private static String lastWord(String text) {
		return text.substring(text.lastIndexOf(' ') + 1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "frob | There is no such command; type help to see what there is.",
			"kick | Usage: kick NAME [--room ROOM] [--reason WORDS]",
			"kick olga --why not | Usage: kick NAME [--room ROOM] [--reason WORDS]",
			"ban olga --for ever | Usage: ban NAME [--room ROOM] [--for TIME] [--reason WORDS]",
			"announce | Usage: announce TEXT", "audit some | Usage: audit [COUNT]",
			"kick nobody | There is nobody called nobody.", "close nowhere | There is no open room called nowhere.",
			"mute olga | People are muted in a room; name it.",
			"newuser console | That name is taken, or too much like one that is.",
			"import-users /no/such/file | The file cannot be read: /no/such/file" })
	void saysWhatIsWrong(String line, String sentence) {
		assertThat(refused(line)).isEqualTo(sentence);
	}

	@Test
	void showsWhoIsOnlineAndWhichRoomsAreOpen() {
		try (TestPeer ann = lobby.newcomer("ann"); TestPeer member = ann.enter("tea")) {
			member.say("hello");
			assertThat(type("LIST")).startsWith("NAME").contains("ann ", ann.address());
			assertThat(type("rooms")).containsPattern("tea +1 +ann +\\d+");
			assertThat(type("sessions ann")).startsWith("SINCE").endsWith("Online from " + ann.address() + ".");
			assertThat(type("help")).contains("kick ", "quit ");
			assertThat(type("help kick")).startsWith("Usage: kick NAME");
		}
	}

	@Test
	void closesARoom() {
		try (TestPeer cleo = lobby.newcomer("cleo"); TestPeer member = cleo.enter("coffee")) {
			assertThat(type("close coffee")).isEqualTo("You closed coffee.");

			assertThat(member.refusal().message()).isEqualTo("coffee was closed by console.");
			member.awaitEnd();
			Awaitility.await().until(() -> !type("rooms").contains("coffee"));
			assertThat(lastAct()).isEqualTo("console closed the room coffee");
		}
	}

	@Test
	void keepsOrderAmongAllAlsoOperators() {
		try (TestPeer rob = lobby.newcomer("rob")) {
			type("grant rob");

			assertThat(type("ban rob --for 10m --reason not a good one"))
				.isEqualTo("You banned rob from the server for 10 minutes.");
			assertThat(rob.refusal().message())
				.isEqualTo("You were banned from this server by console for 10 minutes: not a good one");
			assertThat(type("bans")).contains("rob ", "console");
			assertThat(type("unban rob")).isEqualTo("You let rob into the server again.");
			assertThat(type("revoke rob")).isEqualTo("You made rob an operator no longer.");
			assertThat(type("audit 4")).hasLineCount(4).endsWith("made rob an operator no longer");
		}
	}

	@Test
	void operatorsDoNotUnmakeEachOther() {
		try (TestPeer pat = lobby.newcomer("pat")) {
			assertThat(olga.ask(new Operate("grant pat", null), Output.class).text())
				.isEqualTo("You made pat an operator.");

			assertThat(pat.ask(new Operate("revoke olga", null), Refusal.class).message())
				.isEqualTo("olga is an operator, too.");
			assertThat(refusal(pat, new Operate("passwd olga", null))).isEqualTo(RefusalCode.NOT_PERMITTED);
			assertThat(refusal(pat, new Appoint(null, new AccountName("olga"), Role.STRANGER, null)))
				.isEqualTo(RefusalCode.NOT_PERMITTED);
			assertThat(pat.ask(new Operate("revoke pat", null), Output.class).text())
				.isEqualTo("You made pat an operator no longer.");
		}
	}

	@Test
	void worksFromElsewhereForOperatorsOnly() {
		try (TestPeer eve = lobby.newcomer("eve")) {
			assertThat(eve.ask(new Operate("list", "1"), Refusal.class))
				.isEqualTo(Refusal.of(RefusalCode.NOT_PERMITTED, "Only an operator may do that.", "1"));
			assertThat(olga.ask(new Operate("announce tea is ready", "1"), Output.class).text()).startsWith("Told to");
			Announcement heard = eve.await(Announcement.class);
			assertThat(heard.creator()).isEqualTo(new AccountName("olga"));
			assertThat(heard.contents()).isEqualTo("tea is ready");
			assertThat(lastAct()).isEqualTo("olga announced something to all");
			assertThat(olga.ask(new Operate("quit", null), Refusal.class).message())
				.isEqualTo("That is for the server's own console.");
			assertThat(refusal(olga, new Operate("import-users /etc/passwd", null)))
				.isEqualTo(RefusalCode.NOT_PERMITTED);
		}
	}

	@Test
	void givesAPasswordThatMustBeChanged() {
		try (TestPeer ned = lobby.greeted(); TestPeer again = lobby.greeted(); TestPeer third = lobby.greeted()) {
			ned.register("ned");
			String token = String.valueOf(ned.login("ned").token());

			String password = lastWord(type("passwd ned"));
			ned.awaitEnd();
			assertThat(refusal(again, new Resume(new AccountName("ned"), token, null)))
				.isEqualTo(RefusalCode.SESSION_OVER);
			assertThat(refusal(again, new Login(new AccountName("ned"), TestPeer.PASSWORD, null)))
				.isEqualTo(RefusalCode.BAD_CREDENTIALS);
			logIn(again, "ned", password);
			assertThat(refusal(again, new ListRooms(null, null))).isEqualTo(RefusalCode.PASSWORD_CHANGE);
			again.ask(new Ping(null), Done.class);

			assertThat(refusal(again, new ChangePassword("wrong", "open", null)))
				.isEqualTo(RefusalCode.BAD_CREDENTIALS);
			assertThat(refusal(again, new ChangePassword(password, password, null)))
				.isEqualTo(RefusalCode.BAD_PASSWORD);
			logIn(third, "ned", password);
			again.ask(new ChangePassword(password, "open sesame", "1"), Done.class);

			third.awaitEnd();
			again.ask(new ListRooms(null, null), RoomList.class);
			assertThat(type("sessions ned").lines()).hasSize(3);
		}
	}

	@Test
	void keepsTheNameOfADeletedAccountForItsOwner() {
		try (TestPeer dan = lobby.newcomer("dan"); TestPeer other = lobby.greeted()) {
			assertThat(type("delete-account dan")).isEqualTo("You deleted the account dan.");

			assertThat(dan.refusal().message()).isEqualTo("Your account was deleted.");
			Register again = new Register(new AccountName("DAN"), TestPeer.PASSWORD, null);
			assertThat(refusal(other, again)).isEqualTo(RefusalCode.NAME_TAKEN);
			logIn(other, "dan", lastWord(type("newuser dan")));
			assertThat(refused("delete-account olga")).isEqualTo("olga is an operator; revoke that first.");
		}
	}

	@Test
	void importsUsersOfThePythonProgram(@TempDir Path directory) throws Exception {
		String endless = "\"" + "a\"\"".repeat(20_000);
		Path file = Files.writeString(directory.resolve("users.csv"),
				"username,password\nzoe,secret\n\"yan\",\"a,\"\"b\"\r\nolga,mine\n" + endless
						+ "\nbad name!,x\nxia,\n");

		assertThat(type("import-users " + file).lines()).hasSize(4)
			.startsWith("2 accounts made, 1 there already, 3 rows that cannot be used.",
					"Line 5: This is not a name, a comma and a password.")
			.last()
			.isEqualTo("Line 7: A password has 1 to 128 characters.");
		assertThat(type("import-users " + file)).startsWith("0 accounts made, 3 there already, 3 rows");
		try (TestPeer yan = lobby.greeted(); TestPeer zoe = lobby.greeted()) {
			logIn(zoe, "zoe", "secret");
			logIn(yan, "yan", "a,\"b");
			assertThat(type("logout-all zoe")).isEqualTo("You ended all logins of zoe.");
			zoe.awaitEnd();
		}
	}

	@Test
	void tellsHowMuchIsLogged() {
		String before = type("loglevel");
		assertThat(refused("loglevel loud")).isEqualTo("Usage: loglevel [info|debug|warn]");
		assertThat(type("loglevel DEBUG")).isEqualTo("The log level is debug now.");
		assertThat(type("loglevel")).isEqualTo("The log level is debug.");
		type("loglevel info");
		assertThat(type("loglevel")).isEqualTo(before);
	}

	@Test
	void isNobodyWhoLogsIn() {
		assertThat(olga.ask(new Register(Accounts.CONSOLE, "x", null), Refusal.class).code())
			.isEqualTo(RefusalCode.NAME_TAKEN);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> type("sessions bad!name"));
	}

}
