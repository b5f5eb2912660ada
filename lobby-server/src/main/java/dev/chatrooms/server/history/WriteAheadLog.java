package dev.chatrooms.server.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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

	/** Files from which on those who append have to wait for the table. */
	private static final int MOST_FILES = 16;

	private final StorageDirectory storage;

	private final EventTable table;

	/** What is not in the table yet, oldest first. Guarded by itself. */
	private final Deque<LogFile> files = new ArrayDeque<>();

	/** The last file, while events can be added to it. Guarded by the files. */
	private @Nullable LogFile open;

	private long nextNumber = 1;

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
		for (Path left : this.storage.files("journal-*.log")) {
			int found = this.table.storeMissing(LogFile.read(left));
			Files.delete(left);
			if (found > 0) {
				log.info("{} events that the last run had only in its log are in the database now", found);
			}
		}
	}

	/**
	 * Adds a batch. When this returns, it survives the death of the process.
	 * @throws DataAccessException if it was not added, and never will be
	 */
	void append(List<EventRow> batch) {
		if (countFiles() > MOST_FILES) {
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

	private int countFiles() {
		synchronized (this.files) {
			return this.files.size();
		}
	}

	private LogFile open() throws IOException {
		LogFile file = this.open;
		if (file == null) {
			file = new LogFile(this.storage.create("journal-%012d.log".formatted(this.nextNumber++)));
			this.files.add(file);
			this.open = file;
		}
		return file;
	}

	private void close(LogFile file) throws IOException {
		file.close();
		this.open = null;
	}

	/** Whether events of that room are in the log alone. */
	boolean hasEventsOf(long roomId) {
		synchronized (this.files) {
			return this.files.stream().anyMatch((file) -> file.hasEventsOf(roomId));
		}
	}

	/**
	 * Moves into the table what has been appended before this was called.
	 * @throws DataAccessException if that fails; it stays in the log then
	 */
	void move() {
		this.moving.lock();
		try {
			for (LogFile file : closed()) {
				store(file.rows());
				synchronized (this.files) {
					this.files.remove(file);
				}
				Files.delete(file.path());
			}
		}
		catch (IOException ex) {
			throw new DataAccessResourceFailureException("The log cannot be written: " + ex.getMessage(), ex);
		}
		finally {
			this.moving.unlock();
		}
	}

	private List<LogFile> closed() throws IOException {
		synchronized (this.files) {
			if (this.open != null) {
				close(this.open);
			}
			return List.copyOf(this.files);
		}
	}

	private void store(List<EventRow> rows) {
		try {
			this.table.store(rows);
		}
		catch (DataAccessException ex) {
			// A commit that failed may have happened all the same.
			this.table.storeMissing(rows);
		}
	}

	private void moveAfter(Duration pause) {
		this.mover.schedule(this::moveInTime, pause.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void moveInTime() {
		this.isMoveDue.set(false);
		try {
			move();
		}
		catch (RuntimeException ex) {
			log.error("Events stay in the log, because the database does not take them: {}", ex.getMessage());
			if (this.isMoveDue.compareAndSet(false, true)) {
				moveAfter(this.pause);
			}
		}
	}

	/** Moves all there is; never interrupts who is inside the database. */
	@Override
	public void destroy() {
		this.mover.shutdown();
		move();
	}

}
