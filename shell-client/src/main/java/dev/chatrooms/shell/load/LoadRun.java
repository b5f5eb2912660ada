package dev.chatrooms.shell.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import dev.chatrooms.client.delivery.SharedOpener;
import dev.chatrooms.client.room.VisitOptions;
import dev.chatrooms.client.room.VisitTiming;
import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.client.wire.ServerTrust;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.shell.command.CommandFailure;
import org.jspecify.annotations.Nullable;

/**
 * One run from its first account to its report. It ends by itself, whatever becomes of
 * the server.
 */
final class LoadRun {

	private static final Duration TICK = Duration.ofMillis(100);

	private static final int TICKS_PER_LINE = 10;

	/**
	 * A server of which nothing at all has come for so long, not even answers, is gone.
	 */
	private static final Duration GONE = Duration.ofSeconds(10);

	/**
	 * What has not come when nothing at all has come for so long is lost. Longer than
	 * members wait between two pings, whose answers tell them what there is.
	 */
	private static final Duration LOST = Duration.ofSeconds(25);

	private final LoadPlan plan;

	private final ServerAddress lobby;

	private final ServerTrust trust;

	private final @Nullable ServerProcess server;

	private final Consumer<String> progress;

	private final String run = Integer.toString(ThreadLocalRandom.current().nextInt(1 << 24, 1 << 28), 36);

	private final Score score = new Score();

	/** When the warm-up was over, if anybody watches. */
	private volatile @Nullable Duration cpuAtStart;

	private volatile Duration ownCpuAtStart = Duration.ZERO;

	private volatile boolean stopped;

	/**
	 * @param server watched, if given
	 * @param progress gets a line each second
	 */
	LoadRun(LoadPlan plan, ServerAddress lobby, ServerTrust trust, @Nullable ServerProcess server,
			Consumer<String> progress) {
		this.plan = plan;
		this.lobby = lobby;
		this.trust = trust;
		this.server = server;
		this.progress = progress;
	}

	/** Runs in a thread of its own. */
	CompletableFuture<LoadReport> start() {
		CompletableFuture<LoadReport> report = new CompletableFuture<>();
		startDaemon("load", () -> {
			try (Receivers receivers = new Receivers(this.plan.ownSockets());
					Crowd crowd = new Crowd(this.lobby, this.trust, this.run)) {
				report.complete(run(crowd, receivers));
			}
			catch (RuntimeException | IOException ex) {
				report.completeExceptionally(ex);
			}
		});
		return report;
	}

	/** Makes it end soon. */
	void stop() {
		this.stopped = true;
	}

	private LoadReport run(Crowd crowd, Receivers receivers) {
		RoomName room = Objects.requireNonNullElse(this.plan.room(), new RoomName("load-" + this.run));
		LoadText text = new LoadText(this.run, this.plan.size());
		long memory = resident();
		SharedOpener opener = new SharedOpener();
		SharedDecoder decoder = new SharedDecoder();
		crowd.enter(this.plan.members(), room, session -> {
			VisitOptions options = new VisitOptions(() -> opener, decoder::decode, this.plan.group(), receivers.next(),
					VisitTiming.usual());
			return new Member(session, options, text, this.score);
		});
		if (crowd.failures() > 0) {
			this.progress.accept(crowd.failures() + " members could not come: " + crowd.firstFailure());
		}
		long memoryPerMember = (resident() - memory) / crowd.members().size();
		int senders = Math.min(this.plan.senders(), crowd.members().size());
		Talk talk = new Talk(this.plan, crowd.members().subList(0, senders), text, this.score);
		watch(talk, crowd.members().size());
		Costs costs = costs(memoryPerMember, crowd.members().size());
		return LoadReport.of(room.text(), crowd, this.score, costs);
	}

	private void watch(Talk talk, int members) {
		Thread talking = startDaemon("load-talk", () -> talk.run(this::startMeasuring));
		long moved = System.nanoTime();
		long movement = 0;
		boolean over = false;
		for (int tick = 1; !over; tick++) {
			LockSupport.parkNanos(TICK.toNanos());
			long now = System.nanoTime();
			moved = (this.score.movement() != movement) ? now : moved;
			movement = this.score.movement();
			if (tick % TICKS_PER_LINE == 0) {
				this.progress.accept(line(members));
			}
			long silent = now - moved;
			// Members would try for ever to come back to a server that has died.
			boolean gone = this.stopped || this.score.cut.sum() >= members
					|| (silent > GONE.toNanos() && this.score.unanswered() > 0);
			if (gone) {
				talk.stop();
			}
			boolean complete = this.score.delivered.sum() >= this.score.sent.sum() * members
					&& this.score.unanswered() == 0;
			over = gone || (!talking.isAlive() && (complete || silent > LOST.toNanos()));
		}
	}

	private String line(int members) {
		return "%d chats sent, %d acknowledged, %d of %d deliveries, %d members cut off".formatted(
				this.score.sent.sum(), this.score.acknowledged.sum(), this.score.delivered.sum(),
				this.score.sent.sum() * members, this.score.cut.sum());
	}

	private void startMeasuring() {
		this.cpuAtStart = cpu();
		this.ownCpuAtStart = ownCpu();
	}

	private Costs costs(long memoryPerMember, int members) {
		Duration before = this.cpuAtStart;
		Duration after = cpu();
		Cost cost = (before != null && after != null)
				? Cost.of(after.minus(before), this.score.sentMeasured(), this.score.deliveredMeasured()) : null;
		Cost client = Cost.of(ownCpu().minus(this.ownCpuAtStart), this.score.sentMeasured(),
				this.score.deliveredMeasured());
		Long memory = (this.server != null) ? memoryPerMember : null;
		if (!this.plan.bare() || this.stopped) {
			return new Costs(cost, client, memory, null, null);
		}
		this.progress.accept("measuring a bare sender");
		return new Costs(cost, client, memory, bare(members, BareTrial::byTcp), bare(members, BareTrial::byMulticast));
	}

	private @Nullable BareResult bare(int members, BareMeasurement measurement) {
		try {
			return measurement.run(this.plan, members);
		}
		catch (IOException ex) {
			this.progress.accept("It could not be measured: " + ex.getMessage());
			return null;
		}
	}

	/**
	 * Nothing if the server has died: what came until then is worth a report all the
	 * same.
	 */
	private @Nullable Duration cpu() {
		try {
			return (this.server != null) ? this.server.cpu() : null;
		}
		catch (CommandFailure ex) {
			return null;
		}
	}

	private static Duration ownCpu() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
	}

	private long resident() {
		return (this.server != null) ? this.server.resident() : 0;
	}

	private static Thread startDaemon(String name, Runnable task) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	private interface BareMeasurement {

		BareResult run(LoadPlan plan, int members) throws IOException;

	}

}
