package dev.chatrooms.server.order;

import java.io.IOException;
import java.nio.file.Path;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.ChangeRoom;
import dev.chatrooms.protocol.Discipline;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Sanction;
import dev.chatrooms.server.TestLobby;
import dev.chatrooms.server.TestPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static dev.chatrooms.server.order.Lab.LAB;
import static dev.chatrooms.server.order.Lab.refused;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A room that was only joined is still its owner's when the server comes back, whoever is
 * the first to come back to it.
 */
class OwnerAfterRestartIntegrationTests {

	private static final ChangeRoom SLOW = new ChangeRoom(LAB, null, null, null, null, 5, null, null);

	@TempDir
	private Path directory;

	private void everybodyTalks(TestPeer ada, TestPeer bob, TestPeer eve) {
		ada.enter("lab").say("this is mine");
		bob.enter("lab").say("and I am here");
		ada.ask(new Discipline(Sanction.BAN, LAB, "eve", null, null, null), Done.class);
		assertThat(refused(eve, new Join(LAB, null))).isEqualTo(RefusalCode.BANNED);
	}

	private void assertNothingHasChanged(Path directory) {
		try (TestLobby lobby = TestLobby.startIn(directory);
				TestPeer ada = lobby.greeted();
				TestPeer bob = lobby.greeted();
				TestPeer eve = lobby.greeted()) {
			ada.login("ada");
			bob.login("bob");
			eve.login("eve");
			bob.enter("lab").say("I am the first");

			assertThat(refused(bob, SLOW)).isEqualTo(RefusalCode.NOT_PERMITTED);
			assertThat(refused(eve, new Join(LAB, null))).isEqualTo(RefusalCode.BANNED);
			ada.ask(SLOW, Done.class);
		}
	}

	@Test
	void whenItWasStopped() {
		try (TestLobby lobby = TestLobby.startIn(this.directory)) {
			everybodyTalks(lobby.newcomer("ada"), lobby.newcomer("bob"), lobby.newcomer("eve"));
		}

		assertNothingHasChanged(this.directory);
	}

	@Test
	void whenItWasKilled() throws IOException {
		Path left = this.directory.resolve("left");
		try (TestLobby lobby = TestLobby.startIn(this.directory.resolve("used"))) {
			everybodyTalks(lobby.newcomer("ada"), lobby.newcomer("bob"), lobby.newcomer("eve"));
			// What there is now is what there would be if it were killed now.
			FileSystemUtils.copyRecursively(this.directory.resolve("used"), left);
		}

		assertNothingHasChanged(left);
	}

	@Test
	void butNotWhoseAccountIsGone() {
		try (TestLobby lobby = TestLobby.startIn(this.directory)) {
			everybodyTalks(lobby.newcomer("ada"), lobby.newcomer("bob"), lobby.newcomer("eve"));
		}
		try (TestLobby lobby = TestLobby.startIn(this.directory); TestPeer bob = lobby.greeted()) {
			lobby.bean(RoomKeeper.class).disown(new AccountName("ada"));
			bob.login("bob");
			bob.enter("lab").say("I am the first");

			bob.ask(SLOW, Done.class);
		}
	}

}
