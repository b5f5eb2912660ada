package dev.chatrooms.shell.command;

import java.util.EnumMap;
import java.util.Map;

import dev.chatrooms.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do after the server has said no. The server does not know commands:
 * other clients have others.
 */
final class NextStep {

	private static final Map<RefusalCode, String> STEPS = new EnumMap<>(RefusalCode.class);

	/** Only where the server has not found better words for the occasion. */
	private static final Map<RefusalCode, String> OTHERWISE = new EnumMap<>(RefusalCode.class);

	static {
		STEPS.put(RefusalCode.LOGIN_FIRST, "Use login NAME, or guest if you have no account.");
		STEPS.put(RefusalCode.NOT_LOGGED_IN, "Log in with: login NAME");
		STEPS.put(RefusalCode.ALREADY_LOGGED_IN, "Log out with: logout");
		STEPS.put(RefusalCode.REGISTRATION_CLOSED, "Ask for one, or come as a guest with: guest NAME");
		STEPS.put(RefusalCode.NO_GUESTS, "Make one with: newuser NAME");
		STEPS.put(RefusalCode.NO_SUCH_PERSON, "See who is online with: who");
		STEPS.put(RefusalCode.NO_SUCH_ROOM, "See which rooms there are with: list");
		STEPS.put(RefusalCode.ROOM_EXISTS, "Choose another name, or enter it with: join NAME");
		STEPS.put(RefusalCode.NAME_TAKEN, "Choose another; if it is yours, log in with: login NAME");
		STEPS.put(RefusalCode.MAILBOX_FULL, "Try again when some of them have been read.");
		STEPS.put(RefusalCode.ROOM_FULL, "Try again later, or look for another with: list");
		STEPS.put(RefusalCode.TOO_MANY_CONNECTIONS, "Close another client first.");
		STEPS.put(RefusalCode.UNSUPPORTED_VERSION, "Use a client and a server of the same release.");
		STEPS.put(RefusalCode.INTERNAL, "Try again; if it stays so, tell the operator.");
		OTHERWISE.put(RefusalCode.BAD_CREDENTIALS, "Try again, or make an account with: newuser NAME");
		OTHERWISE.put(RefusalCode.NOT_PERMITTED, "Ask the owner of the room, or an operator.");
		OTHERWISE.put(RefusalCode.TOO_MANY_ROOMS, "Leave one with: leave ROOM");
		OTHERWISE.put(RefusalCode.BANNED, "Ask an operator to end that.");
		OTHERWISE.put(RefusalCode.MUTED, "Ask a moderator to end that.");
		OTHERWISE.put(RefusalCode.BAD_NAME, "Choose another.");
	}

	private NextStep() {
	}

	/** What to do, after a blank; nothing if the words of the server say it all. */
	static String after(@Nullable RefusalCode code, String words) {
		if (code == null) {
			return "";
		}
		String step = STEPS.get(code);
		if (step == null && words.equals(code.sentence())) {
			step = OTHERWISE.get(code);
		}
		return (step != null) ? " " + step : "";
	}

}
