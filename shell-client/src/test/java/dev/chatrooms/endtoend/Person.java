package dev.chatrooms.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Somebody with an account, logged in, at a terminal.
 */
final class Person implements AutoCloseable {

	private final String name;

	private final Terminal terminal;

	private Person(String name, Terminal terminal) {
		this.name = name;
		this.terminal = terminal;
	}

	/** Starts the program, which takes a moment; {@link #moveIn} waits for it. */
	static Person sitDown(String name, Path homes, LobbyServer server) throws IOException {
		return sitDown(name, ShellClient.of(homes.resolve(name), server.port()));
	}

	/** The same with settings of their own. */
	static Person sitDown(String name, ShellClient client) throws IOException {
		return new Person(name, client.onTerminal());
	}

	/** Makes the account and logs in. */
	void moveIn() throws IOException {
		this.terminal.awaitCursorLine("lobby> ");
		this.terminal.enter("newuser " + this.name + " secret-of-" + this.name);
		this.terminal.enter("login " + this.name + " secret-of-" + this.name);
		awaitLobby();
	}

	/**
	 * Back to the lobby with an empty line on a clean screen, from wherever this is. Only
	 * with keys that are read in their order; Ctrl-C overtakes what is typed.
	 */
	void startAfresh() throws IOException {
		this.terminal.press(Key.CTRL_U);
		this.terminal.await("a prompt", () -> this.terminal.cursorLine().matches(this.name + "(@| ->).+>"));
		leaveEverything();
		this.terminal.press(Key.CTRL_L);
		this.terminal.type("x");
		this.terminal.await("a clean screen", () -> isClean(prompt("lobby") + "x"));
		this.terminal.press(Key.BACKSPACE);
		awaitLobby();
	}

	/** What was shown right behind the key pushed the line down: it is pressed again. */
	private boolean isClean(String line) {
		boolean clean = this.terminal.screen().get(0).equals(line);
		if (!clean && this.terminal.cursorLine().equals(line)) {
			try {
				this.terminal.press(Key.CTRL_L);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return clean;
	}

	private void leaveEverything() throws IOException {
		String place = this.terminal.cursorLine();
		while (!place.equals(prompt("lobby").strip())) {
			String left = place;
			this.terminal.enter("\\quit");
			this.terminal.await("another prompt than \"" + left + "\"",
					() -> this.terminal.cursorLine().matches(this.name + "(@| ->).+>")
							&& !this.terminal.cursorLine().equals(left));
			place = this.terminal.cursorLine();
		}
	}

	/** Enters a room and waits to be in it. */
	void join(String room) throws IOException {
		this.terminal.enter("join " + room);
		awaitPrompt(room, "");
	}

	/** Types a line and Enter. */
	void enter(String line) throws IOException {
		this.terminal.enter(line);
	}

	Terminal terminal() {
		return this.terminal;
	}

	/** Waits for a row with the text, which may be there already. */
	void awaitScreen(String text) {
		this.terminal.awaitScreen(text);
	}

	/** Waits for a row that reads like the pattern, which may be there already. */
	void awaitRow(String pattern) {
		this.terminal.await("a row like \"" + pattern + "\"",
				() -> this.terminal.screen().stream().anyMatch(row -> row.matches(pattern)));
	}

	/** Waits for the prompt of a room, with what is typed behind it. */
	void awaitPrompt(String room, String typed) {
		this.terminal.awaitCursorLine(prompt(room) + typed);
	}

	/** Waits for the prompt of a conversation with one person. */
	void awaitQuery(String partner) {
		this.terminal.awaitCursorLine(this.name + " -> " + partner + "> ");
	}

	void awaitLobby() {
		awaitPrompt("lobby", "");
	}

	private String prompt(String place) {
		return this.name + "@" + place + "> ";
	}

	@Override
	public void close() {
		this.terminal.close();
	}

}
