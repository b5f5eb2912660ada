package dev.chatrooms.client.room;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Welcome;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A listener that notes everything in words.
 */
final class Heard implements RoomListener {

	private final List<String> words = new CopyOnWriteArrayList<>();

	@Override
	public void entered(Welcome welcome, List<Posted> chats) {
		this.words.add("entered " + welcome.room() + " " + chats.stream().map(Posted::contents).toList());
	}

	@Override
	public void happened(RoomEvent event) {
		this.words.add(((Posted) event).contents());
	}

	@Override
	public void interrupted(@Nullable String lastWords) {
		this.words.add("interrupted " + lastWords);
	}

	@Override
	public void resumed(int chats) {
		this.words.add("resumed " + chats);
	}

	@Override
	public void lost(@Nullable String lastWords) {
		this.words.add("lost " + lastWords);
	}

	List<String> words() {
		return this.words;
	}

	/** Waits until exactly this was heard. */
	void await(String... expected) {
		Awaitility.await().untilAsserted(() -> assertThat(this.words).containsExactly(expected));
	}

}
