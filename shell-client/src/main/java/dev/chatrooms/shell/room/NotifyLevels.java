package dev.chatrooms.shell.room;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.chatrooms.model.InvalidNameException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.view.StateFiles;

/**
 * Which chats ring the bell, room by room, kept in a file with a room and its level on
 * each line. Rooms that are not in it have the usual level. Any thread may ask.
 */
class NotifyLevels {

	private static final NotifyLevel USUAL = NotifyLevel.MENTIONS;

	private final Path file;

	/** Never changed, only replaced: who asks must not have to wait for the file. */
	private volatile SortedMap<RoomName, NotifyLevel> levels;

	/** Reads the file; if that cannot be done, all rooms have the usual level. */
	NotifyLevels(Path file) {
		this.file = file;
		SortedMap<RoomName, NotifyLevel> read;
		try {
			read = read();
		}
		catch (IOException ex) {
			read = new TreeMap<>();
		}
		this.levels = read;
	}

	/** That of a room. */
	NotifyLevel of(RoomName room) {
		return this.levels.getOrDefault(room, USUAL);
	}

	/** The rooms whose level is not the usual one. */
	SortedSet<RoomName> changed() {
		return new TreeSet<>(this.levels.keySet());
	}

	/** Another shell may have changed the file, so it is read again. */
	synchronized void set(RoomName room, NotifyLevel level) {
		try {
			SortedMap<RoomName, NotifyLevel> changed = read();
			changed.remove(room);
			if (level != USUAL) {
				changed.put(room, level);
			}
			StateFiles.write(this.file,
					changed.entrySet()
						.stream()
						.map(entry -> entry.getKey().text() + " " + entry.getValue().text())
						.toList());
			this.levels = changed;
		}
		catch (IOException ex) {
			throw new CommandFailure(ExitCode.FAILURE, "This cannot be kept in the file \"" + this.file + "\".");
		}
	}

	private SortedMap<RoomName, NotifyLevel> read() throws IOException {
		SortedMap<RoomName, NotifyLevel> read = new TreeMap<>();
		try {
			for (String line : Files.readAllLines(this.file)) {
				String[] words = line.strip().split(" ", 2);
				Optional<NotifyLevel> level = (words.length == 2) ? NotifyLevel.typed(words[1]) : Optional.empty();
				room(words[0]).ifPresent(room -> level.ifPresent(found -> read.put(room, found)));
			}
		}
		catch (NoSuchFileException ex) {
			// Nobody has changed anything yet.
		}
		return read;
	}

	private static Optional<RoomName> room(String word) {
		try {
			return Optional.of(new RoomName(word));
		}
		catch (InvalidNameException ex) {
			return Optional.empty();
		}
	}

}
