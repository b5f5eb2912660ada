package dev.chatrooms.shell.people;

import java.time.Instant;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Told;
import dev.chatrooms.shell.view.RecordingScreen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxTests {

	private static final AccountName ADA = new AccountName("ada");

	private static final AccountName BOB = new AccountName("bob");

	private final RecordingScreen screen = new RecordingScreen();

	private final Mailbox mailbox = Mailboxes.empty(this.screen);

	@Test
	void anAnswerGoesToSomebodyElseThanOneself() {
		this.mailbox.open();

		this.mailbox.received(new Told(1, BOB, ADA, "where are you?", Instant.EPOCH));
		this.mailbox.received(new Told(2, ADA, ADA, "buy tea", Instant.EPOCH));

		assertThat(this.mailbox.lastSender()).contains(BOB);
		assertThat(this.screen.data()).last().asString().endsWith("(private) ada to ada: buy tea");
		assertThat(this.screen.rings()).isEqualTo(1);
	}

}
