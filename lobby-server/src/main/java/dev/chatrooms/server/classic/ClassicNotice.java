package dev.chatrooms.server.classic;

import java.util.List;

import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.server.wire.FrameConnection;

/**
 * A room that is only a notice. The original client ends when a join is refused, so it is
 * sent here, reads why, and leaves again.
 */
final class ClassicNotice implements ClassicEndpoints.Listener {

	private final Refusal refusal;

	ClassicNotice(Refusal refusal) {
		this.refusal = refusal;
	}

	@Override
	public void opened(FrameConnection connection) {
		connection.send(ClassicChat
			.scrollback(List.of(ClassicChat.notice("notice", this.refusal.message() + " (\\quit takes you back)"))));
	}

	@Override
	public void closed(FrameConnection connection) {
		// Nobody is in here.
	}

	@Override
	public void stopping(FrameConnection connection, Refusal reason) {
		connection.close();
	}

	@Override
	public void receive(RawFrame frame, FrameConnection connection) {
		connection.send(new Refusal(this.refusal.code(), this.refusal.message(), null));
	}

}
