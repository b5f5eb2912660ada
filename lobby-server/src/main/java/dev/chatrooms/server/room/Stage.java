package dev.chatrooms.server.room;

import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.integration.handler.AbstractMessageHandler;
import org.springframework.integration.handler.AbstractMessageProducingHandler;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHandler;

/**
 * One stage of a room's flow: a bean with a name of its own, such as {@code room.7.gate}.
 * For what has a name the framework does not look through all beans by type when the room
 * opens.
 * <p>
 * Not the framework's own kind of handler, which makes a line for its log of each message
 * that leads to nothing, with all that is in it, also while nobody reads that log.
 */
final class Stage extends AbstractMessageProducingHandler {

	private final Function<Message<?>, @Nullable Object> work;

	private Stage(String name, Function<Message<?>, @Nullable Object> work) {
		this.work = work;
		setComponentName(name);
	}

	/** Makes something of each payload; of nothing the way ends here. */
	@SuppressWarnings("unchecked")
	static <I> Stage of(String name, Function<I, @Nullable Object> work) {
		return new Stage(name, (message) -> work.apply((I) message.getPayload()));
	}

	/** The same with the headers at hand. */
	static Stage ofMessage(String name, Function<Message<?>, @Nullable Object> work) {
		return new Stage(name, work);
	}

	/** The end of a way: makes nothing of what it takes. */
	@SuppressWarnings("unchecked")
	static <I> MessageHandler last(String name, Consumer<I> work) {
		AbstractMessageHandler last = new AbstractMessageHandler() {

			@Override
			protected void handleMessageInternal(Message<?> message) {
				work.accept((I) message.getPayload());
			}

		};
		last.setComponentName(name);
		return last;
	}

	@Override
	protected void handleMessageInternal(Message<?> message) {
		Object made = this.work.apply(message);
		if (made != null) {
			sendOutputs(made, message);
		}
	}

}
