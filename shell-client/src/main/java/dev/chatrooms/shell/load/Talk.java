package dev.chatrooms.shell.load;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import dev.chatrooms.protocol.Done;

/**
 * Who says what when. In an open loop chats are said when they are due, whatever became
 * of those before; in a closed loop each sender waits until its last one is acknowledged
 * and it has heard itself.
 */
final class Talk {

	/** How long a sender waits at most to hear itself. */
	private static final long MOST_SECONDS = 10;

	private final LoadPlan plan;

	private final List<Member> senders;

	private final LoadText text;

	private final Score score;

	private final AtomicInteger next = new AtomicInteger();

	private volatile boolean stopped;

	Talk(LoadPlan plan, List<Member> senders, LoadText text, Score score) {
		this.plan = plan;
		this.senders = senders;
		this.text = text;
		this.score = score;
	}

	/**
	 * Says everything and returns when the last chat is sent.
	 * @param onMeasure run when the warm-up is over
	 */
	void run(Runnable onMeasure) {
		long start = System.nanoTime();
		long measured = start + this.plan.warmup().toNanos();
		long end = measured + this.plan.duration().toNanos();
		this.score.measureFrom(measured);
		if (this.plan.closedLoop()) {
			this.senders.forEach(sender -> sayNext(sender, end));
		}
		else {
			say(start, measured);
		}
		waitUntil(measured);
		onMeasure.run();
		if (this.plan.closedLoop()) {
			waitUntil(end);
		}
		else {
			say(start, end);
		}
	}

	void stop() {
		this.stopped = true;
	}

	/** Says what is due before the given time. */
	private void say(long start, long end) {
		int number = this.next.get();
		long due = start + this.plan.due(number);
		while (number < this.plan.chats() && due - end < 0 && !this.stopped) {
			waitUntil(due);
			say(this.senders.get(number % this.senders.size()), new LoadText.Stamp(number, due));
			number = this.next.incrementAndGet();
			due = start + this.plan.due(number);
		}
	}

	private void sayNext(Member sender, long end) {
		long now = System.nanoTime();
		if (now - end < 0 && !this.stopped) {
			LoadText.Stamp stamp = new LoadText.Stamp(this.next.getAndIncrement(), now);
			CompletableFuture<Void> heard = sender.hears(stamp.number());
			// Who does not hear itself goes on all the same, and the chat counts as lost.
			heard.completeOnTimeout(null, MOST_SECONDS, TimeUnit.SECONDS);
			CompletableFuture.allOf(say(sender, stamp), heard).thenRun(() -> sayNext(sender, end));
		}
	}

	private CompletableFuture<Done> say(Member sender, LoadText.Stamp stamp) {
		this.score.sent(stamp.due());
		return sender.say(this.text.of(stamp)).whenComplete((done, failure) -> {
			if (failure != null) {
				this.score.failed.increment();
			}
			else {
				this.score.acknowledged(stamp.due());
			}
		});
	}

	private void waitUntil(long time) {
		for (long left = time - System.nanoTime(); left > 0 && !this.stopped; left = time - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

}
