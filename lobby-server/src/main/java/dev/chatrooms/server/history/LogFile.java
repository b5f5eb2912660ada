package dev.chatrooms.server.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * One file of the write-ahead log, and in memory the rows that are in it. The file is a
 * row of records, each of them one batch:
 *
 * <pre>
 * 4 bytes   length of what follows the next four
 * 4 bytes   its CRC-32
 * 4 bytes   how many events
 * ...       the events, see {@link EventRow#write}
 * </pre>
 *
 * A record that is cut short or spoilt ends the file: it was never acknowledged. Not
 * thread-safe. Written without channels, which would be closed if their thread were
 * interrupted.
 */
final class LogFile {

	private static final int HEAD = 2 * Integer.BYTES;

	private final Path path;

	private final RandomAccessFile file;

	private final ArrayList<EventRow> rows = new ArrayList<>();

	private final Set<Long> rooms = new HashSet<>();

	/** Bytes that are known to be whole records. */
	private long size;

	/** Whether something may follow them that was not acknowledged. */
	private boolean isDoubtful;

	/** A log that begins with an empty file that is there. */
	LogFile(Path path) throws IOException {
		this.path = path;
		this.file = new RandomAccessFile(path.toFile(), "rw");
	}

	/**
	 * Adds a batch. When this returns, it survives the death of the process.
	 * @throws IOException if it was not added, and will never be read
	 */
	void append(List<EventRow> batch) throws IOException {
		byte[] record = record(batch);
		cutDoubtful();
		// First, so that nothing can fail after the write.
		this.rows.ensureCapacity(this.rows.size() + batch.size());
		batch.forEach((row) -> this.rooms.add(row.roomId()));
		this.isDoubtful = true;
		try {
			this.file.write(record);
		}
		catch (IOException ex) {
			cutDoubtful();
			throw ex;
		}
		this.isDoubtful = false;
		this.size += record.length;
		this.rows.addAll(batch);
	}

	private void cutDoubtful() throws IOException {
		if (this.isDoubtful) {
			this.file.setLength(this.size);
			this.file.seek(this.size);
			this.isDoubtful = false;
		}
	}

	/** What is in it, in the order in which it was added. */
	List<EventRow> rows() {
		return this.rows;
	}

	boolean hasEventsOf(long roomId) {
		return this.rooms.contains(roomId);
	}

	/** Bytes. */
	long size() {
		return this.size;
	}

	/** Nothing is added any more. */
	void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			// What was acknowledged has been written, and a torn record is not read.
		}
	}

	Path path() {
		return this.path;
	}

	private static byte[] record(List<EventRow> batch) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeLong(0);
		out.writeInt(batch.size());
		for (EventRow row : batch) {
			row.write(out);
		}
		byte[] record = bytes.toByteArray();
		int length = record.length - HEAD;
		ByteBuffer.wrap(record).putInt(length).putInt(checksum(record, HEAD, length));
		return record;
	}

	/** What the log of an earlier process holds. */
	static Content read(Path path) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
		List<EventRow> rows = new ArrayList<>();
		while (bytes.remaining() >= HEAD) {
			int length = bytes.getInt();
			int checksum = bytes.getInt();
			if (length < Integer.BYTES || length > bytes.remaining()
					|| checksum != checksum(bytes.array(), bytes.position(), length)) {
				bytes.position(bytes.position() - HEAD);
				break;
			}
			DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.array(), bytes.position(), length));
			for (int left = in.readInt(); left > 0; left--) {
				rows.add(EventRow.read(in));
			}
			bytes.position(bytes.position() + length);
		}
		return new Content(rows, bytes.remaining());
	}

	private static int checksum(byte[] bytes, int from, int length) {
		CRC32 checksum = new CRC32();
		checksum.update(bytes, from, length);
		return (int) checksum.getValue();
	}

	/**
	 * What a file holds.
	 *
	 * @param rows its whole batches
	 * @param unreadable bytes after them
	 */
	record Content(List<EventRow> rows, int unreadable) {
	}

}
