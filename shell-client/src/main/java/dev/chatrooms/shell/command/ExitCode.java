package dev.chatrooms.shell.command;

import java.util.EnumMap;
import java.util.Map;

import dev.chatrooms.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What the program ends with: the one table from reasons to numbers.
 */
public enum ExitCode {

	/** All was done. */
	OK(0, "everything worked"),
	/** It did not work, for a reason that has no number of its own. */
	FAILURE(1, "something failed for another reason, such as a name that is taken"),
	/** What was typed is no command, or not what the command asks for. */
	USAGE(2, "wrong usage: unknown command or option, missing argument, name not allowed, text too long"),
	/** The server does not answer, or the connection was lost. */
	UNREACHABLE(3, "the lobby cannot be reached or is not the one you know, or the connection was lost"),
	/** Wrong name or password, or too many of them. */
	LOGIN_REFUSED(4, "login refused"),
	/** Not allowed now, or not to this person. */
	NOT_PERMITTED(5, "not permitted: not now (log in first, join a room first), or not to you"),
	/** What was named is not there. */
	NOT_FOUND(6, "not found: no such person, room or file"),
	/** What was waited for did not come. */
	TIMEOUT(7, "time is over: expect, or the server did not answer"),
	/** Ctrl-C; what a process ended by SIGINT reports. */
	INTERRUPTED(130,
			"a command or script was interrupted with Ctrl-C; at a prompt, leaving with Ctrl-C or Ctrl-D is 0");

	private static final Map<RefusalCode, ExitCode> REFUSALS = new EnumMap<>(RefusalCode.class);

	static {
		REFUSALS.put(RefusalCode.BAD_CREDENTIALS, LOGIN_REFUSED);
		REFUSALS.put(RefusalCode.TOO_MANY_ATTEMPTS, LOGIN_REFUSED);
		REFUSALS.put(RefusalCode.SESSION_OVER, LOGIN_REFUSED);
		REFUSALS.put(RefusalCode.LOGIN_FIRST, NOT_PERMITTED);
		REFUSALS.put(RefusalCode.NOT_LOGGED_IN, NOT_PERMITTED);
		REFUSALS.put(RefusalCode.ALREADY_LOGGED_IN, NOT_PERMITTED);
		REFUSALS.put(RefusalCode.ENTER_FIRST, NOT_PERMITTED);
		REFUSALS.put(RefusalCode.NOT_YOU, NOT_PERMITTED);
		REFUSALS.put(RefusalCode.NOT_PERMITTED, NOT_PERMITTED);
		REFUSALS.put(RefusalCode.NO_GUESTS, NOT_PERMITTED);
		REFUSALS.put(RefusalCode.REGISTRATION_CLOSED, NOT_PERMITTED);
		REFUSALS.put(RefusalCode.PASSWORD_CHANGE, NOT_PERMITTED);
		REFUSALS.put(RefusalCode.ROOM_LOCKED, NOT_PERMITTED);
		REFUSALS.put(RefusalCode.BANNED, NOT_PERMITTED);
		REFUSALS.put(RefusalCode.MUTED, NOT_PERMITTED);
		REFUSALS.put(RefusalCode.REMOVED, NOT_PERMITTED);
		REFUSALS.put(RefusalCode.NO_SUCH_PERSON, NOT_FOUND);
		REFUSALS.put(RefusalCode.NO_SUCH_ROOM, NOT_FOUND);
		REFUSALS.put(RefusalCode.BAD_VALUE, USAGE);
		REFUSALS.put(RefusalCode.BAD_NAME, USAGE);
		REFUSALS.put(RefusalCode.BAD_PASSWORD, USAGE);
		REFUSALS.put(RefusalCode.EMPTY_CHAT, USAGE);
		REFUSALS.put(RefusalCode.CHAT_TOO_LONG, USAGE);
		REFUSALS.put(RefusalCode.HELLO_FIRST, UNREACHABLE);
		REFUSALS.put(RefusalCode.UNSUPPORTED_VERSION, UNREACHABLE);
		REFUSALS.put(RefusalCode.TLS_REQUIRED, UNREACHABLE);
		REFUSALS.put(RefusalCode.SERVER_STOPPING, UNREACHABLE);
	}

	private final int number;

	private final String meaning;

	ExitCode(int number, String meaning) {
		this.number = number;
		this.meaning = meaning;
	}

	/** What it means, as the guide and the manual page say it. */
	public String meaning() {
		return this.meaning;
	}

	/** What the shell of the operating system sees. */
	public int number() {
		return this.number;
	}

	/** The code for a refusal; a code this client does not know is a failure. */
	public static ExitCode of(@Nullable RefusalCode refusal) {
		return (refusal != null) ? REFUSALS.getOrDefault(refusal, FAILURE) : FAILURE;
	}

}
