package dev.chatrooms.server.wire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to all connections with as few threads as will do, because to hand each delivery
 * to a thread costs twice what its write costs. One thread does most of the time; others
 * join it while it does not get through with what waits.
 * <p>
 * A write blocks while its reader does not read. A connection that holds a writer up is
 * left alone with it while another thread takes the writer's place, and gets threads of
 * its own from then on, until it has kept up again.
 */
final class Writers {

	private static final Logger log = LoggerFactory.getLogger(Writers.class);

	/**
	 * How long one connection may hold a writer up before that matters, in nanoseconds.
	 */
	static final long PATIENCE = 10_000_000L;

	/**
	 * How often to look while the writers get through with what comes, in nanoseconds: to
	 * look at each write would wake the watch more often than the writers. So nobody is
	 * kept from being written to for longer than this and {@link #PATIENCE}.
	 */
	private static final long GLANCE = 2 * PATIENCE;

	/**
	 * Writers that come for each that is held up when all are: few rounds, then all are
	 * free.
	 */
	private static final int RELIEF = 3;

	private final Executor threads;

	private final int most;

	private final BlockingQueue<Turn> waiting = new LinkedBlockingQueue<>();

	/** All writers but those that are held up. */
	private final Set<Writer> working = new HashSet<>();

	private final Turn end = new Turn();

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Threads.named("writers-watch-"));

	/** Nobody watches while nothing is written. */
	private final AtomicBoolean watched = new AtomicBoolean();

	/** Whether something was to be written since the watch last looked. */
	private volatile boolean used;

	private int heldUp;

	private volatile boolean closed;

	/**
	 * @param threads runs the writers
	 * @param most how many write at a time, while none is held up
	 */
	Writers(Executor threads, int most) {
		this.threads = threads;
		this.most = most;
		start(1);
	}

	/**
	 * What runs the tasks of one connection, in which it writes. It MUST be given one at
	 * a time.
	 */
	Executor forConnection() {
		return new Turn();
	}

	/** Writes what waits, then ends; takes no more. */
	void close() {
		this.closed = true;
		this.waiting.add(this.end);
		this.watch.shutdown();
	}

	private void add(Turn turn) {
		if (this.closed) {
			throw new RejectedExecutionException("The writers are closed");
		}
		this.waiting.add(turn);
		this.used = true;
		watch(PATIENCE);
	}

	private void watch(long pause) {
		if (!this.watched.get() && this.watched.compareAndSet(false, true)) {
			this.watch.schedule(this::check, pause, TimeUnit.NANOSECONDS);
		}
	}

	private void check() {
		try {
			relieve(System.nanoTime());
		}
		catch (OutOfMemoryError ex) {
			log.warn("No thread is to be had for a writer that is held up: {}", ex.getMessage());
		}
		finally {
			this.watched.set(false);
			boolean busy = isBusy();
			if (!this.closed && (busy || this.used)) {
				this.used = false;
				watch(busy ? PATIENCE : GLANCE);
			}
		}
	}

	private synchronized void relieve(long now) {
		List<Writer> stuck = this.working.stream().filter((writer) -> writer.isHeldUp(now)).toList();
		stuck.forEach(Writer::leaveAlone);
		stuck.forEach(this.working::remove);
		this.heldUp += stuck.size();
		if (this.working.isEmpty()) {
			start(this.waiting.isEmpty() ? 1 : Math.max(1, RELIEF * this.heldUp));
		}
		else if (!this.waiting.isEmpty() && this.working.size() < this.most) {
			start(1);
		}
	}

	private synchronized void start(int count) {
		for (int i = 0; i < count; i++) {
			Writer writer = new Writer();
			this.threads.execute(writer);
			this.working.add(writer);
		}
	}

	private synchronized boolean isBusy() {
		return !this.waiting.isEmpty() || this.working.stream().anyMatch((writer) -> writer.turn != null);
	}

	private synchronized boolean isSpare(Writer writer) {
		return this.working.size() > 1 && this.working.remove(writer);
	}

	private synchronized void isFreeAgain() {
		this.heldUp--;
	}

	/** What one connection wants written, in the queue at most once. */
	private final class Turn implements Executor {

		private volatile @Nullable Runnable task;

		private volatile boolean slow;

		@Override
		public void execute(Runnable task) {
			this.task = task;
			if (this.slow) {
				Writers.this.threads.execute(this::runAlone);
			}
			else {
				add(this);
			}
		}

		private void runAlone() {
			long started = System.nanoTime();
			run();
			this.slow = System.nanoTime() - started > PATIENCE;
		}

		private void run() {
			Runnable task = this.task;
			if (task != null) {
				task.run();
			}
		}

	}

	/** Takes turns until it is held up, spare or at the end. */
	private final class Writer implements Runnable {

		private volatile @Nullable Turn turn;

		private volatile long since;

		private volatile boolean isLeftAlone;

		@Override
		public void run() {
			for (Turn next = next(); next != null; next = next()) {
				this.since = System.nanoTime();
				this.turn = next;
				try {
					next.run();
				}
				catch (RuntimeException ex) {
					log.error("What waits for a connection could not be written", ex);
				}
				this.turn = null;
				if (this.isLeftAlone) {
					isFreeAgain();
					return;
				}
			}
		}

		private @Nullable Turn next() {
			Turn next = Writers.this.waiting.poll();
			if (next == null) {
				next = isSpare(this) ? null : take();
			}
			if (next == Writers.this.end) {
				Writers.this.waiting.add(next);
				return null;
			}
			return next;
		}

		private @Nullable Turn take() {
			try {
				return Writers.this.waiting.take();
			}
			catch (InterruptedException ex) {
				// Nobody interrupts these threads.
				throw new IllegalStateException(ex);
			}
		}

		boolean isHeldUp(long now) {
			return this.turn != null && now - this.since > PATIENCE;
		}

		void leaveAlone() {
			Turn turn = this.turn;
			if (turn != null) {
				turn.slow = true;
			}
			this.isLeftAlone = true;
		}

	}

}
