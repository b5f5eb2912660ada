package dev.chatrooms.protocol;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Every reason for which lobby or room say no, with its sentence.
 */
public enum RefusalCode {

	/** Bytes that are no frame; where the next one starts cannot be known. */
	BAD_FRAME("That was not a frame, so the connection is closed.", true),
	/** A frame that started and did not end in time. */
	FRAME_TOO_SLOW("The frame did not arrive in time, so the connection is closed.", true),
	/** Four letters that are in no row of the table. */
	UNKNOWN_TYPE("This server does not know that type of frame.", false),
	/** A frame for another endpoint or direction. */
	WRONG_PLACE("That frame does not belong here.", false),
	/** JSON that is broken or lacks a key. */
	BAD_PAYLOAD("The payload of that frame is not what its type asks for.", false),
	/**
	 * No HELO first, where classic clients are not served, or none that could be read.
	 */
	HELLO_FIRST("This lobby serves only clients that say HELO first.", true),
	/** A HELO for a protocol older than 2, or amid classic frames. */
	UNSUPPORTED_VERSION("This lobby does not speak that version of the protocol.", true),
	/** Clear text from another host, where TLS is on. */
	TLS_REQUIRED("This lobby speaks only TLS with other hosts.", true),

	/** One address has as many connections as it may have. */
	TOO_MANY_CONNECTIONS("There are too many connections from your address.", true),

	/** A request that needs a login. */
	LOGIN_FIRST("Log in first.", false),
	/** A login on a connection that is logged in. */
	ALREADY_LOGGED_IN("You are logged in already; log out first.", false),
	/** A logout with nobody logged in. */
	NOT_LOGGED_IN("Nobody is logged in here.", false),
	/** Unknown name or wrong password: one answer for both. */
	BAD_CREDENTIALS("Wrong name or password.", false),
	/** A session token that is unknown, expired or revoked. */
	SESSION_OVER("That session is over; log in with your password.", false),

	/** Too many wrong passwords, for one account or from one address. */
	TOO_MANY_ATTEMPTS("There were too many failed logins; wait a while.", false),

	/** Too many new accounts from one address. */
	TOO_MANY_ACCOUNTS("Too many accounts were made from your address; wait a while.", false),

	/** Strangers cannot make accounts. */
	REGISTRATION_CLOSED("Accounts are made by the operator here.", false),
	/** Somebody else knows the password. */
	PASSWORD_CHANGE("Change your password first, with the command password.", false),
	/** The operator wants no guests. */
	NO_GUESTS("This lobby has no guests; make an account.", false),
	/** Something only others may do. */
	NOT_PERMITTED("You may not do that here.", false),
	/** A name that nobody has. */
	NO_SUCH_PERSON("There is nobody of that name.", false),
	/** A room that is not there, or that the asker need not know of. */
	NO_SUCH_ROOM("There is no such room.", false),
	/** A room that is there already. */
	ROOM_EXISTS("There is a room of that name already.", false),
	/** A locked room, and no password or the wrong one. */
	ROOM_LOCKED("That room is locked; enter it with its password.", false),
	/** Kept out of a room, or of the server. */
	BANNED("You are banned.", false),
	/** Not heard in a room for now. */
	MUTED("You cannot talk here now.", false),
	/** Another chat too soon, where the owner wants pauses. */
	TOO_FAST("Wait a moment between two chats here.", false),
	/** A value that cannot be. */
	BAD_VALUE("That is not possible.", false),
	/** As many messages wait for somebody as may. */
	MAILBOX_FULL("Too many messages wait for that person already; nothing was sent.", false),

	/** A new account with the name of another, or one that looks like it. */
	NAME_TAKEN("That name is taken, or too much like one that is.", false),
	/** A name that breaks a rule. */
	BAD_NAME("That name is not allowed.", false),
	/** An empty or endless password. */
	BAD_PASSWORD("A password has 1 to 128 characters.", false),
	/** As many rooms are open as the operator allows, or no address is left. */
	NO_ROOM_FREE("No more rooms can be opened now; try again later.", false),
	/** As many people are in the room as the operator allows. */
	ROOM_FULL("That room is full.", false),

	/** One person is in as many rooms as the operator allows. */
	TOO_MANY_ROOMS("You are in as many rooms as one person may be.", false),

	/** A ticket that was used, has expired, or is of another room. */
	BAD_TICKET("That ticket is not valid here; join the room again.", true),
	/** A chat before a ticket. */
	ENTER_FIRST("Show a ticket first.", true),
	/** A second ticket on one connection. */
	ALREADY_IN("You are in this room already.", false),
	/** Nothing but blanks and control characters. */
	EMPTY_CHAT("There is nothing to say in that chat.", false),
	/** More than a frame can carry. */
	CHAT_TOO_LONG("That chat is too long; nothing was sent.", false),
	/** A claimed author that is not logged in from there (classic clients only). */
	NOT_YOU("Log in under that name first.", false),
	/** The journal could not be written. */
	NOT_STORED("The chat could not be stored, so it was not sent; try again.", false),
	/** A reader so slow that its send queue overflowed. */
	TOO_SLOW("You read too slowly, so the connection is closed.", true),
	/** Too much at once; later is better. */
	BUSY("The server is busy; try again in a moment.", false),
	/** The server is going down. */
	SERVER_STOPPING("The server is stopping.", true),
	/** The room cannot go on. */
	ROOM_CLOSED("The room was closed; join it again.", true),
	/** Somebody who may do so has put the member out. */
	REMOVED("You were removed from the room.", true),

	/** A fault of the server, which it has logged. */
	INTERNAL("Something went wrong in the server; it has been logged there.", false);

	private final String sentence;

	private final boolean closing;

	RefusalCode(String sentence, boolean closing) {
		this.sentence = sentence;
		this.closing = closing;
	}

	/** One sentence for people. */
	public String sentence() {
		return this.sentence;
	}

	/** Whether the connection is closed after it. */
	public boolean isClosing() {
		return this.closing;
	}

	/** How it is written in frames and documents, such as {@code bad-frame}. */
	@JsonValue
	public String text() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The code with that text, or nothing for one of a newer server. */
	@JsonCreator
	public static @Nullable RefusalCode ofText(String text) {
		for (RefusalCode code : values()) {
			if (code.text().equals(text)) {
				return code;
			}
		}
		return null;
	}

}
