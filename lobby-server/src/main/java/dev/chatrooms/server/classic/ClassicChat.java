package dev.chatrooms.server.classic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameType;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Posted;

/**
 * A chat as protocol 1 has it: four strings.
 *
 * @param creator who
 * @param room where
 * @param contents the words
 * @param datetime when, in the server's time zone, such as {@code 22:22:54, 05/10/2023}
 */
record ClassicChat(String creator, String room, String contents, String datetime) {

	/** Longest datagram that the original client takes, in bytes; one more ends it. */
	static final int MAX_DATAGRAM = 1024;

	/** Most chats that its window shows. */
	static final int WINDOW = 10;

	/** The author of notices; no account can have a name with a blank. */
	private static final String LOBBY = "the lobby";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss, MM/dd/yyyy")
		.withZone(ZoneId.systemDefault());

	static ClassicChat of(Posted chat) {
		return new ClassicChat(chat.creator().text(), chat.room().text(), indented(chat.contents()),
				TIME.format(chat.datetime()));
	}

	/** Something the lobby itself has to say. */
	static ClassicChat notice(String room, String sentence) {
		return new ClassicChat(LOBBY, room, sentence, TIME.format(Instant.now()));
	}

	/** The frame of a PREV with the newest of these chats that fit. */
	static byte[] scrollback(List<ClassicChat> chats) {
		List<ClassicChat> newest = chats.subList(Math.max(0, chats.size() - WINDOW), chats.size());
		while (FrameCodec.payloadLength(new Window(newest)) > Limits.MAX_PAYLOAD) {
			newest = newest.subList(1, newest.size());
		}
		return FrameCodec.encodeAs(FrameType.SCROLLBACK, new Window(newest));
	}

	/** The datagrams of the chat: one, or more if it is too long for one. */
	List<byte[]> datagrams() {
		byte[] whole = datagram(this.contents);
		if (whole.length <= MAX_DATAGRAM) {
			return List.of(whole);
		}
		List<byte[]> datagrams = new ArrayList<>();
		int room = MAX_DATAGRAM - datagram("").length;
		StringBuilder part = new StringBuilder();
		int size = 0;
		for (int character : this.contents.codePoints().toArray()) {
			String next = Character.toString(character);
			int bytes = encodedLength(next);
			if (size + bytes > room) {
				datagrams.add(datagram(part.toString()));
				part.setLength(0);
				size = 0;
			}
			part.append(next);
			size += bytes;
		}
		datagrams.add(datagram(part.toString()));
		return datagrams;
	}

	/** The original shows line breaks as they are, so a chat could fake another one. */
	private static String indented(String words) {
		return words.replace("\n", "\n    ");
	}

	private byte[] datagram(String words) {
		return FrameCodec.encodeAs(FrameType.POSTED, new ClassicChat(this.creator, this.room, words, this.datetime));
	}

	private static int encodedLength(String character) {
		boolean escaped = "\"\\\n\t".contains(character);
		return escaped ? 2 : character.getBytes(StandardCharsets.UTF_8).length;
	}

	/**
	 * The payload of a PREV.
	 *
	 * @param chats oldest first
	 */
	private record Window(List<ClassicChat> chats) {

	}

}
