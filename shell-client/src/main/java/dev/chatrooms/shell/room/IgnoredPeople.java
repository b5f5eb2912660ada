package dev.chatrooms.shell.room;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.InvalidNameException;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.view.StateFiles;

/**
 * The people whose words are not shown, kept in a file with a name on each line. Any
 * thread may ask.
 */
public class IgnoredPeople {

	private final Path file;

	/** Never changed, only replaced: who asks must not have to wait for the file. */
	private volatile SortedSet<AccountName> names;

	/** Reads the file; if that cannot be done, nobody is ignored. */
	public IgnoredPeople(Path file) {
		this.file = file;
		SortedSet<AccountName> read;
		try {
			read = read();
		}
		catch (IOException ex) {
			read = new TreeSet<>();
		}
		this.names = read;
	}

	/** Whether that person's words are not shown. */
	public boolean contains(AccountName name) {
		return this.names.contains(name);
	}

	/** All of them, in order. */
	public Stream<AccountName> names() {
		return this.names.stream();
	}

	/**
	 * Ignores somebody from now on.
	 * @return whether that is new
	 */
	public boolean add(AccountName name) {
		return change(name, true);
	}

	/**
	 * Ignores somebody no longer.
	 * @return whether that is new
	 */
	public boolean remove(AccountName name) {
		return change(name, false);
	}

	/** Another shell may have changed the file, so it is read again. */
	private synchronized boolean change(AccountName name, boolean ignored) {
		try {
			SortedSet<AccountName> changed = read();
			boolean isNew = ignored ? changed.add(name) : changed.remove(name);
			if (isNew) {
				StateFiles.write(this.file, changed.stream().map(AccountName::text).toList());
			}
			this.names = changed;
			return isNew;
		}
		catch (IOException ex) {
			throw new CommandFailure(ExitCode.FAILURE, "This cannot be kept in the file \"" + this.file + "\".");
		}
	}

	private SortedSet<AccountName> read() throws IOException {
		SortedSet<AccountName> read = new TreeSet<>();
		try {
			Files.readAllLines(this.file).stream().flatMap(line -> name(line.strip()).stream()).forEach(read::add);
		}
		catch (NoSuchFileException ex) {
			// Nobody is ignored yet.
		}
		return read;
	}

	private static Optional<AccountName> name(String line) {
		try {
			return Optional.of(new AccountName(line));
		}
		catch (InvalidNameException ex) {
			return Optional.empty();
		}
	}

}
