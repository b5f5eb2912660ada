package dev.chatrooms.server.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The directory of the server's files. It exists, and if it was made here it is for its
 * owner only: it holds what people said.
 */
public final class StorageDirectory {

	private final Path path;

	private StorageDirectory(Path path) {
		this.path = path;
	}

	/** The directory with that path, which is made if it is not there. */
	public static StorageDirectory create(Path directory) throws IOException {
		Path path = directory.toAbsolutePath().normalize();
		if (Files.notExists(path)) {
			Files.createDirectories(path, ownersOnly(path, "rwx------"));
		}
		return new StorageDirectory(path);
	}

	/** The path of one of its files, which need not be there. */
	public Path file(String name) {
		return this.path.resolve(name);
	}

	/** Writes a new file that nobody else may read; when it appears it is complete. */
	public void write(String name, byte[] content) throws IOException {
		Path unfinished = Files.createTempFile(this.path, name, ".new", ownersOnly(this.path, "rw-------"));
		try {
			Files.write(unfinished, content);
			Files.move(unfinished, file(name));
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

	/** Makes a new empty file that nobody else may read. */
	public Path create(String name) throws IOException {
		return Files.createFile(file(name), ownersOnly(this.path, "rw-------"));
	}

	/** Its files whose names match, in the order of their names. */
	public List<Path> files(String glob) throws IOException {
		try (DirectoryStream<Path> found = Files.newDirectoryStream(this.path, glob)) {
			return StreamSupport.stream(found.spliterator(), false).sorted().toList();
		}
	}

	private static FileAttribute<?>[] ownersOnly(Path path, String rights) {
		boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)) }
				: new FileAttribute<?>[0];
	}

}
