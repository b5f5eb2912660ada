package dev.chatrooms.server.direct;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Mail;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Told;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.presence.PersonGone;
import dev.chatrooms.server.presence.Presence;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Carries messages from one person to another. A message is stored first and forgotten
 * when its reader has shown it, so none is lost with a connection. Thread-safe.
 */
@Service
@EnableConfigurationProperties(DirectProperties.class)
public class DirectMessages {

	/** As many as a frame can hold if they are short. */
	private static final int PAGE = 50;

	private final PrivateMessageRepository messages;

	private final Accounts accounts;

	private final Presence presence;

	private final DirectProperties properties;

	DirectMessages(PrivateMessageRepository messages, Accounts accounts, Presence presence,
			DirectProperties properties) {
		this.messages = messages;
		this.accounts = accounts;
		this.presence = presence;
		this.properties = properties;
	}

	/**
	 * Sends a message.
	 * @return the reader's name as it was first typed, and whether it is on its way
	 * @throws RefusedException if nobody has that name, or too much waits already
	 */
	public Delivery send(AccountName from, AccountName to, ChatText text) {
		AccountName reader = this.accounts.find(to)
			.orElseThrow(() -> new RefusedException(
					Refusal.of(RefusalCode.NO_SUCH_PERSON, "There is nobody called " + to + ".", null)));
		checkRoomFor(from, reader);
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		Told told = this.messages.save(new PrivateMessage(from, reader, text, now)).told();
		return new Delivery(reader, this.presence.tell(reader, told));
	}

	/** Nobody can fill the mailbox of somebody else for all others. */
	private void checkRoomFor(AccountName from, AccountName reader) {
		if (this.messages.countByRecipientKey(reader.key()) >= this.properties.mostWaiting()) {
			throw new RefusedException(Refusal.of(RefusalCode.MAILBOX_FULL, null));
		}
		int share = from.isGuest() ? this.properties.mostFromGuest() : this.properties.mostFromOne();
		if (this.messages.countByRecipientKeyAndCreator(reader.key(), from.text()) >= share) {
			throw new RefusedException(Refusal.of(RefusalCode.MAILBOX_FULL, "As many messages of yours wait for "
					+ reader + " as may; this one was not sent. Try again when they were read.", null));
		}
	}

	/**
	 * The oldest messages that wait for somebody.
	 * @param shown numbers of messages that need not be kept any longer
	 */
	public Mail collect(AccountName reader, List<Long> shown, @Nullable String label) {
		if (!shown.isEmpty()) {
			this.messages.delete(reader.key(), shown);
		}
		List<Told> page = new ArrayList<>();
		for (PrivateMessage message : this.messages.findByRecipientKeyOrderById(reader.key(), Limit.of(PAGE))) {
			page.add(message.told());
			if (FrameCodec.payloadLength(new Mail(page, label)) > Limits.MAX_PAYLOAD) {
				page.remove(page.size() - 1);
				break;
			}
		}
		return new Mail(page, label);
	}

	/** What waits for somebody is not for the next one of that name. */
	@EventListener
	void personGone(PersonGone gone) {
		this.messages.deleteByRecipientKey(gone.name().key());
	}

	/**
	 * What became of a message.
	 *
	 * @param reader for whom it is
	 * @param online whether it is on its way now
	 */
	public record Delivery(AccountName reader, boolean online) {

	}

}
