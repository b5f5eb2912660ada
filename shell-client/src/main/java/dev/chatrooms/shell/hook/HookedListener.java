package dev.chatrooms.shell.hook;

import java.util.List;
import java.util.function.BiConsumer;

import dev.chatrooms.client.room.RoomListener;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;

/**
 * A listener with another beside it that is told of chats, but not of those that were
 * said before the visit.
 */
class HookedListener implements RoomListener {

	private final RoomListener listener;

	private final BiConsumer<Posted, AccountName> chats;

	private volatile @Nullable AccountName you;

	/**
	 * Both of them.
	 * @param chats takes each live chat, and whose visit it is
	 */
	HookedListener(RoomListener listener, BiConsumer<Posted, AccountName> chats) {
		this.listener = listener;
		this.chats = chats;
	}

	@Override
	public void entered(Welcome welcome, List<Posted> before) {
		this.you = welcome.you();
		this.listener.entered(welcome, before);
	}

	@Override
	public void happened(RoomEvent event) {
		this.listener.happened(event);
		AccountName name = this.you;
		if (event instanceof Posted chat && name != null) {
			this.chats.accept(chat, name);
		}
	}

	@Override
	public void interrupted(@Nullable String lastWords) {
		this.listener.interrupted(lastWords);
	}

	@Override
	public void resumed(int missed) {
		this.listener.resumed(missed);
	}

	@Override
	public void lost(@Nullable String lastWords) {
		this.listener.lost(lastWords);
	}

}
