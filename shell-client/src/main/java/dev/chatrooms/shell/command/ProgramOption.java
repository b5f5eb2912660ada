package dev.chatrooms.shell.command;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be said to the program before the command. The usage, the manual page and the
 * completion of other shells are made from this.
 */
public enum ProgramOption {

	/** The lobby's host. */
	HOST("HOST", "where the lobby is (localhost)"),
	/** The lobby's port. */
	PORT("PORT", "its TCP port (50000)"),
	/** Who logs in. */
	USER("NAME", "log in at start; without one of the next two the password is CHATROOMS_PASSWORD, or asked for"),
	/** Where the password is. */
	PASSWORD_FILE("FILE", "the password is the first line of this file"),
	/** What prints the password. */
	PASSWORD_COMMAND("COMMAND", "the password is the first line that this command prints"),
	/** The colours. */
	THEME("THEME", "colours: auto, dark, light or plain (auto)"),
	/** The times before chats. */
	TIMES("TIMES", "times before chats: seconds, minutes or off (seconds)"),
	/** For programs that read what is printed. */
	JSON("", "print data as JSON, one object on a line"),
	/** Which release this is. */
	VERSION("", "show the version"),
	/** The usage. */
	HELP("", "show the options; the command help shows the commands");

	private final String value;

	private final String meaning;

	ProgramOption(String value, String meaning) {
		this.value = value;
		this.meaning = meaning;
	}

	/** How it is typed, such as {@code --host}. */
	public String typed() {
		return "--" + key();
	}

	/** The same without dashes, which is also the name of the setting. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What its value is, or nothing if it takes none. */
	public String value() {
		return this.value;
	}

	/** Whether a value follows. */
	public boolean takesValue() {
		return !this.value.isEmpty();
	}

	/** What it does, in a few words. */
	public String meaning() {
		return this.meaning;
	}

	/** The option that is typed so. */
	public static Optional<ProgramOption> ofTyped(String typed) {
		return Stream.of(values()).filter(option -> option.typed().equals(typed)).findFirst();
	}

}
