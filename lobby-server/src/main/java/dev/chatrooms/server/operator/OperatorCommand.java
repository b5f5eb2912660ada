package dev.chatrooms.server.operator;

import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A row of the registry.
 *
 * @param usage how it is typed: its name, then what it needs, what is in brackets may be
 * left out; the words that are typed are read by it
 * @param description what it does, in one sentence
 * @param deed what it does
 */
record OperatorCommand(String usage, String description, Deed deed) {

	/** A row that is not for operators elsewhere. */
	static OperatorCommand ofConsole(String usage, String description, ConsoleDeed deed) {
		return new OperatorCommand(usage, description, (words, operator) -> {
			OperatorSeat seat = operator.seat();
			if (seat == null) {
				throw new RefusedException(
						Refusal.of(RefusalCode.NOT_PERMITTED, "That is for the server's own console.", null));
			}
			return deed.run(words, seat);
		});
	}

	String name() {
		return this.usage.split(" ", 2)[0];
	}

	/**
	 * What a command does.
	 */
	@FunctionalInterface
	interface Deed {

		/**
		 * Does it.
		 * @return what to show; nothing if there is nothing to say
		 * @throws RefusedException with the sentence that says why not
		 */
		@Nullable String run(CommandWords words, Operator operator);

	}

	/**
	 * What a command of the console does.
	 */
	@FunctionalInterface
	interface ConsoleDeed {

		/** As {@link Deed#run}. */
		@Nullable String run(CommandWords words, OperatorSeat seat);

	}

}
