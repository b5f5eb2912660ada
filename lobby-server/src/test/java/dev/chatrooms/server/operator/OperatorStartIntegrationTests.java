package dev.chatrooms.server.operator;

import java.nio.file.Path;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Announcement;
import dev.chatrooms.protocol.CreateRoom;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Operate;
import dev.chatrooms.protocol.Output;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.account.Accounts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class OperatorStartIntegrationTests {

	@Test
	void makesTheFirstOperatorOnceAndTakesNobodysAccount(@TempDir Path directory, CapturedOutput output) {
		try (TestLobby lobby = TestLobby.startIn(directory)) {
			lobby.newcomer("operator").close();
		}
		try (TestLobby lobby = TestLobby.startIn(directory, "operator.name=operator")) {
			String password = output.getOut()
				.replaceAll("(?s).*log in as operator-2 with the password ([\\w-]+), which.*", "$1");
			try (TestPeer peer = lobby.greeted()) {
				peer.ask(new Login(new AccountName("operator-2"), password, null), Done.class);
				peer.ask(new Operate("help", null), Output.class);
			}
			assertThat(lobby.bean(Accounts.class).isOperator(new AccountName("operator"))).isFalse();
		}
		try (TestLobby lobby = TestLobby.startIn(directory, "operator.name=operator", "operator.password=x")) {
			assertThat(lobby.bean(Accounts.class).operators()).containsExactly(new AccountName("operator-2"));
		}
		assertThat(output.getOut().split("First start", -1)).hasSize(2);
	}

	@Test
	void takesThePasswordOfTheSettingsAndSpeaksForTheConsole(CapturedOutput output) {
		try (TestLobby lobby = TestLobby.start("operator.name=boss", "operator.password=tea4two",
				"accounts.registration=closed"); TestPeer boss = lobby.greeted(); TestPeer other = lobby.greeted()) {
			boss.ask(new Login(new AccountName("boss"), "tea4two", null), Done.class);
			lobby.bean(Announcements.class).announce(Accounts.CONSOLE, new ChatText("hear"));

			assertThat(boss.await(Announcement.class).creator()).isEqualTo(new AccountName("boss"));
			assertThat(other.ask(new Register(new AccountName("ada"), "x", null), Refusal.class).code())
				.isEqualTo(RefusalCode.REGISTRATION_CLOSED);
			assertThat(boss.ask(new Operate("newuser ada", null), Output.class).text())
				.startsWith("Account ada created.");
			assertThat(output.getOut()).doesNotContain("tea4two", "First start");
		}
	}

	@Test
	void logsWhatIsSaidInPublicRoomsIfWanted(CapturedOutput output) {
		try (TestLobby lobby = TestLobby.start("rooms.log-chats=true"); TestPeer ada = lobby.newcomer("ada")) {
			ada.ask(new CreateRoom(new RoomName("lab"), null, null, true, null, null), Done.class);
			try (TestPeer lab = ada.enter("lab"); TestPeer tea = ada.enter("tea")) {
				lab.say("hush");
				tea.say("two\nlines");

				Awaitility.await().until(() -> output.getOut().contains("[tea] ada: two lines"));
				assertThat(output.getOut()).doesNotContain("hush");
			}
		}
	}

}
