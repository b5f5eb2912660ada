package dev.chatrooms.server.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import dev.chatrooms.server.storage.StorageDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * The files to which events are appended before they are moved into the table, many at a
 * time: an append is one write to a file, a commit of the database costs thirty times as
 * much. What a process that was killed left in its files is moved when the next one
 * starts. Thread-safe.
 */
@Component
class WriteAheadLog implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(WriteAheadLog.class);

	/** How long events are in the log alone while nobody asks for them. */
	private static final Duration PAUSE = Duration.ofSeconds(5);

	/** Bytes of one file, whose events are moved in one transaction. */
	private static final long FULL_FILE = 1024 * 1024;

	/** Bytes from which on those who append have to wait for the table. */
	private static final long FULL_LOG = 16 * FULL_FILE;

	/** Files of another version of {@link EventRow} need another name. */
	private static final String NAMES = "journal-v1-*.log";

	private final StorageDirectory storage;

	private final EventTable table;

	/** What is not in the table yet, oldest first. Guarded by itself. */
	private final Deque<LogFile> files = new ArrayDeque<>();

	/** The last file, while events can be added to it. Guarded by the files. */
	private @Nullable LogFile open;

	/** So that names rise, also over starts. */
	private long nextNumber = System.currentTimeMillis();

	/** One moves, while others append. */
	private final Lock moving = new ReentrantLock();

	private final Duration pause;

	private final AtomicBoolean isMoveDue = new AtomicBoolean();

	private final ScheduledThreadPoolExecutor mover;

	/**
	 * A log that is empty when this returns: what was left behind is in the table.
	 */
	@Autowired
	WriteAheadLog(StorageDirectory storage, EventTable table) throws IOException {
		this(storage, table, PAUSE);
	}

	WriteAheadLog(StorageDirectory storage, EventTable table, Duration pause) throws IOException {
		this.storage = storage;
		this.table = table;
		this.pause = pause;
		CustomizableThreadFactory threads = new CustomizableThreadFactory("journal-");
		threads.setDaemon(true);
		this.mover = new ScheduledThreadPoolExecutor(1, threads);
		this.mover.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		recover();
	}

	private void recover() throws IOException {
		for (Path left : this.storage.files(NAMES)) {
			LogFile.Content content = LogFile.read(left);
			int found = this.table.storeMissing(content.rows());
			if (found > 0) {
				log.info("{} in the database now that the last run had only in its log",
						(found == 1) ? "1 event is" : found + " events are");
			}
			if (content.unreadable() > 0) {
				log.warn("{} ends with {} bytes that are no whole batch; they are dropped", left.getFileName(),
						content.unreadable());
			}
			delete(left);
		}
	}

	/**
	 * Adds a batch. When this returns, it survives the death of the process.
	 * @throws DataAccessException if it was not added, and never will be
	 */
	void append(List<EventRow> batch) {
		if (holdsTooMuch()) {
			move();
		}
		boolean isFull;
		synchronized (this.files) {
			try {
				LogFile file = open();
				file.append(batch);
				isFull = file.size() > FULL_FILE;
				if (isFull) {
					close(file);
				}
			}
			catch (IOException ex) {
				throw new DataAccessResourceFailureException("The log cannot be written: " + ex.getMessage(), ex);
			}
		}
		if (this.isMoveDue.compareAndSet(false, true) || isFull) {
			moveAfter(isFull ? Duration.ZERO : this.pause);
		}
	}

	private boolean holdsTooMuch() {
		synchronized (this.files) {
			return this.files.stream().mapToLong(LogFile::size).sum() > FULL_LOG;
		}
	}

	private LogFile open() throws IOException {
		LogFile file = this.open;
		if (file == null) {
			file = new LogFile(this.storage.create(NAMES.replace("*", Long.toString(this.nextNumber++))));
			this.files.add(file);
			this.open = file;
		}
		return file;
	}

	private void close(LogFile file) {
		this.open = null;
		file.close();
	}

	/** Whether events of that room are in the log alone. */
	boolean hasEventsOf(long roomId) {
		synchronized (this.files) {
			return this.files.stream().anyMatch((file) -> file.hasEventsOf(roomId));
		}
	}

	/**
	 * Moves into the table what has been appended before this was called.
	 * @throws RuntimeException if that fails; it stays in the log then
	 */
	void move() {
		this.moving.lock();
		try {
			LogFile newest = newest();
			LogFile file = oldest();
			while (file != null) {
				store(file.rows());
				remove(file);
				file = (file != newest) ? oldest() : null;
			}
		}
		finally {
			this.moving.unlock();
		}
	}

	private @Nullable LogFile newest() {
		synchronized (this.files) {
			return this.files.peekLast();
		}
	}

	/** The next to be moved; nothing is added to it any more. */
	private @Nullable LogFile oldest() {
		synchronized (this.files) {
			LogFile oldest = this.files.peekFirst();
			if (oldest != null && oldest == this.open) {
				close(oldest);
			}
			return oldest;
		}
	}

	private void remove(LogFile file) {
		synchronized (this.files) {
			this.files.remove(file);
		}
		delete(file.path());
	}

	private static void delete(Path file) {
		try {
			Files.delete(file);
		}
		catch (IOException ex) {
			// Harmless: what is in it is in the table, and so not stored again.
			log.warn("{} cannot be removed: {}", file, ex.getMessage());
		}
	}

	private void store(List<EventRow> rows) {
		try {
			this.table.store(rows);
		}
		catch (RuntimeException ex) {
			// A commit that failed may have happened all the same.
			this.table.storeMissing(rows);
		}
	}

	private void moveAfter(Duration pause) {
		try {
			this.mover.schedule(this::moveInTime, pause.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException ex) {
			// The server has stopped; it is moved at the next start.
		}
	}

	private void moveInTime() {
		this.isMoveDue.set(false);
		if (!tryToMove() && this.isMoveDue.compareAndSet(false, true)) {
			moveAfter(this.pause);
		}
	}

	private boolean tryToMove() {
		try {
			move();
			return true;
		}
		catch (RuntimeException ex) {
			log.error("Events stay in the log, because the database does not take them: {}", ex.getMessage());
			return false;
		}
	}

	/** Moves all there is; never interrupts who is inside the database. */
	@Override
	public void destroy() {
		this.mover.shutdown();
		tryToMove();
	}

}
