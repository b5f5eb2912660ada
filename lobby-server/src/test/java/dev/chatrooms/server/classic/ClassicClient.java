package dev.chatrooms.server.classic;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

import tools.jackson.databind.JsonNode;

/**
 * A double of the original Python client, faults included: an independent witness of what
 * a server may do to it.
 * <p>
 * Where the original ends with a stack trace, this throws {@link ClassicClientDied},
 * drops its connections as a process that ends, and stays dead. A datagram can end it at
 * any time; the next call then says so, and {@link #isDead} at once. It has no keyboard,
 * so Ctrl-C and the end of input, which end the original too, have no counterpart.
 */
public class ClassicClient implements AutoCloseable {

	private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern("HH:mm:ss, MM/dd/yyyy");

	private final int lobbyPort;

	private final ClassicScreen screen = new ClassicScreen();

	private final AtomicReference<ClassicClientDied> death = new AtomicReference<>();

	private volatile ClassicConnection connection;

	private volatile JoinedGroup group;

	private String username = "";

	private String room = "";

	/** Connects to a lobby on this host. */
	public ClassicClient(int lobbyPort) {
		this.lobbyPort = lobbyPort;
		this.connection = living(() -> new ClassicConnection(lobbyPort));
	}

	/** {@code newuser}: returns the message shown, be it GOOD or ERRO. */
	public String newuser(String username, String password) {
		return living(() -> told("CUSR", fields("username", username, "password", password)).message());
	}

	/** {@code login}: returns the message shown; the name is kept if it was GOOD. */
	public String login(String username, String password) {
		return living(() -> {
			Told told = told("LGIN", fields("username", username, "password", password));
			this.username = told.isGood() ? username : this.username;
			return told.message();
		});
	}

	/** {@code logout}: sends the name kept, or "" if there is none. */
	public String logout() {
		return living(() -> {
			Told told = told("LOUT", fields("username", this.username));
			this.username = told.isGood() ? "" : this.username;
			return told.message();
		});
	}

	/**
	 * {@code list}: returns the lines shown, which are rooms, or the message of an ERRO.
	 */
	public List<String> list() {
		return living(() -> {
			ClassicFrame answer = this.connection.ask("LTRQ", Map.of());
			if (answer.type().equals("ERRO")) {
				return List.of(shown(answer.need("message")));
			}
			List<String> rooms = new ArrayList<>();
			elements(expect("LTRS", answer).need("rooms")).forEach(name -> rooms.add(shown(name)));
			return rooms;
		});
	}

	/**
	 * {@code join}: leaves the lobby and returns when the previous chats are on the
	 * screen.
	 */
	public void join(String room) {
		living(() -> {
			ClassicFrame answer = expect("CONN", this.connection.ask("JOIN", fields("room", room)));
			this.connection.close();
			this.connection = new ClassicConnection(port(answer.need("TCPport")));
			this.group = new JoinedGroup(shown(answer.need("GRP")), port(answer.need("MCport")));
			ClassicFrame previous = expect("PREV", this.connection.read());
			List<SeenChat> chats = new ArrayList<>();
			elements(previous.need("chats")).forEach(chat -> chats.add(SeenChat.of(chat)));
			this.screen.enter(chats);
			this.room = room;
			this.group.listen(this::hear);
			return room;
		});
	}

	/**
	 * Says something in the room.
	 * @return the message of an ERRO, which is shown; "" for GOOD, of which nothing is
	 */
	public String chat(String contents) {
		return living(() -> {
			Map<String, String> chat = fields("creator", this.username, "room", this.room, "contents", contents);
			chat.put("datetime", LocalDateTime.now().format(DATETIME));
			ClassicFrame answer = this.connection.ask("CHAT", chat);
			if (answer.type().equals("ERRO")) {
				return shown(answer.need("message"));
			}
			expect("GOOD", answer);
			return "";
		});
	}

	/** What a forger would do: says from here on that it is somebody else. */
	public void claim(String username) {
		this.username = username;
	}

	/**
	 * {@code \quit}: back to the lobby, on a new connection on which nothing is said yet.
	 */
	public void quitRoom() {
		living(() -> {
			leave();
			this.connection = new ClassicConnection(this.lobbyPort);
			return this.connection;
		});
	}

	/**
	 * {@code exit}: ends without a word to the server, or with what a datagram has done
	 * to it.
	 */
	public void exit() {
		living(() -> {
			leave();
			return this.username;
		});
	}

	/** What is on the screen since the last room was entered. */
	public ClassicScreen screen() {
		return this.screen;
	}

	/** Whether it has ended with a stack trace. */
	public boolean isDead() {
		return this.death.get() != null;
	}

	@Override
	public void close() {
		leave();
	}

	private void hear(byte[] datagram) {
		try {
			this.screen.show(SeenChat.of(ClassicFrame.ofDatagram(datagram).payload()));
		}
		catch (ClassicClientDied ex) {
			die(ex);
		}
	}

	private <T> T living(Callable<T> step) {
		if (isDead()) {
			throw this.death.get();
		}
		try {
			return step.call();
		}
		catch (ClassicClientDied ex) {
			throw die(ex);
		}
		catch (Exception ex) {
			throw die(new ClassicClientDied(ex.getClass().getSimpleName(), ex));
		}
	}

	private ClassicClientDied die(ClassicClientDied reason) {
		this.death.compareAndSet(null, reason);
		leave();
		return this.death.get();
	}

	private void leave() {
		if (this.connection != null) {
			this.connection.close();
		}
		if (this.group != null) {
			this.group.close();
		}
	}

	private Told told(String type, Map<String, String> payload) throws IOException {
		ClassicFrame answer = this.connection.ask(type, payload);
		if (!answer.type().equals("ERRO")) {
			expect("GOOD", answer);
		}
		return new Told(answer.type().equals("GOOD"), shown(answer.need("message")));
	}

	private static ClassicFrame expect(String type, ClassicFrame answer) {
		if (!answer.type().equals(type)) {
			throw new ClassicClientDied(type + " was expected, not " + answer);
		}
		return answer;
	}

	private static JsonNode elements(JsonNode array) {
		if (!array.isArray()) {
			throw new ClassicClientDied("no list: " + array);
		}
		return array;
	}

	private static int port(JsonNode number) {
		if (!number.isIntegralNumber()) {
			throw new ClassicClientDied("TypeError: no port: " + number);
		}
		return number.intValue();
	}

	private static String shown(JsonNode value) {
		return value.isString() ? value.stringValue() : value.toString();
	}

	private static Map<String, String> fields(String... keysAndValues) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			fields.put(keysAndValues[i], keysAndValues[i + 1]);
		}
		return fields;
	}

	private record Told(boolean isGood, String message) {

	}

}
