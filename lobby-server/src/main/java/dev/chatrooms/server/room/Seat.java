package dev.chatrooms.server.room;

import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.server.delivery.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * The place of one connection in a room: where its answers and its events go. A seat is
 * equal to itself only, so one person may have several. No method blocks.
 */
public interface Seat extends Recipient {

	/** Shows the newcomer in; events above the welcome's sequence follow. */
	void welcome(Welcome welcome, List<Posted> lastChats);

	/** Answers this seat alone. */
	void answer(Reply reply);

	/** Says why, then ends the connection. */
	void dismiss(Refusal reason);

	/** Where the person sits, for the log: {@code 127.0.0.1:40312}. */
	String peer();

	/** Whoever of that name sits here, with what the seat knows of them. */
	default Visitor visitor(@Nullable AccountName name) {
		return new Visitor(name, null, null);
	}

}
