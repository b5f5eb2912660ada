package dev.chatrooms.client.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.chatrooms.model.Fingerprint;

/**
 * Trusts a server that nobody has met before, remembers it in a file, and from then on
 * trusts only the one with the same key: as ssh does. Programs may share the file.
 */
public final class KnownServers implements ServerTrust {

	/** One process may lock the file only once at a time. */
	private static final Object TURN = new Object();

	private final Path file;

	private final Consumer<String> announcements;

	/**
	 * Uses a file, which is made when the first server is remembered.
	 * @param announcements hears, in one sentence each, of servers that are new
	 */
	public KnownServers(Path file, Consumer<String> announcements) {
		this.file = file;
		this.announcements = announcements;
	}

	@Override
	public void examine(ServerAddress server, Fingerprint shown) throws UntrustedServerException {
		synchronized (TURN) {
			try (FileChannel channel = open()) {
				// Until the channel is closed.
				channel.lock();
				String text = text(channel);
				if (isNew(server, shown, text)) {
					boolean midLine = !text.isEmpty() && !text.endsWith("\n");
					append(channel, (midLine ? "\n" : "") + KnownServer.line(server, shown));
					this.announcements
						.accept("New server at %s, fingerprint %s is remembered.".formatted(server, shown));
				}
			}
			catch (UntrustedServerException ex) {
				throw ex;
			}
			catch (IOException ex) {
				examineWithoutRemembering(server, shown);
			}
		}
	}

	@Override
	public boolean isKnown(ServerAddress server) throws UntrustedServerException {
		return find(server).isPresent();
	}

	/**
	 * What the server at that address showed when it was first met, if it was.
	 * @throws UntrustedServerException if that cannot be told
	 */
	public Optional<Fingerprint> find(ServerAddress server) throws UntrustedServerException {
		try {
			return known(server, Files.exists(this.file) ? Files.readString(this.file) : "")
				.map(KnownServer::fingerprint);
		}
		catch (UntrustedServerException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw unreadable(server, "it cannot be read");
		}
	}

	private void examineWithoutRemembering(ServerAddress server, Fingerprint shown) throws UntrustedServerException {
		try {
			if (isNew(server, shown, Files.exists(this.file) ? Files.readString(this.file) : "")) {
				this.announcements.accept("New server at %s, fingerprint %s; it cannot be remembered in %s."
					.formatted(server, shown, this.file));
			}
		}
		catch (UntrustedServerException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw unreadable(server, "it cannot be read");
		}
	}

	private boolean isNew(ServerAddress server, Fingerprint shown, String text) throws UntrustedServerException {
		Optional<KnownServer> known = known(server, text);
		if (known.isPresent() && !known.get().fingerprint().equals(shown)) {
			throw changed(server, shown, known.get());
		}
		return known.isEmpty();
	}

	private Optional<KnownServer> known(ServerAddress server, String text) throws UntrustedServerException {
		try {
			return KnownServer.find(server, text.lines().toList());
		}
		catch (IllegalArgumentException ex) {
			throw unreadable(server, String.valueOf(ex.getMessage()));
		}
	}

	private UntrustedServerException changed(ServerAddress server, Fingerprint shown, KnownServer known) {
		return new UntrustedServerException("""
				The server at %s has changed: its fingerprint was %s and is now %s. \
				Perhaps it has a new certificate; perhaps somebody has put a server of their own in its place. \
				Ask whoever runs it which fingerprint is right. If it is the new one, \
				remove line %d of %s and try again.""".formatted(server, known.fingerprint(), shown, known.line(),
				this.file));
	}

	private UntrustedServerException unreadable(ServerAddress server, String why) {
		return new UntrustedServerException("Nobody can tell whether %s is the server you know, because of %s: %s."
			.formatted(server, this.file, why));
	}

	private FileChannel open() throws IOException {
		boolean posix = this.file.getFileSystem().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] ownersOnly = posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		return FileChannel.open(this.file,
				Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE), ownersOnly);
	}

	private static String text(FileChannel channel) throws IOException {
		return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
	}

	/** The channel is at the end, because all of it has been read. */
	private static void append(FileChannel channel, String line) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
		while (bytes.hasRemaining()) {
			channel.write(bytes);
		}
	}

}
