package dev.chatrooms.server.room;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.Welcome;
import dev.chatrooms.server.delivery.EventFrame;
import dev.chatrooms.server.delivery.TcpFanOut;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a batch of chats costs a room between its gate and the send queues of its members:
 * decide, apply, answer, encode once, offer to each. Journal and sockets are not in it.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RoomLaneBenchmark {

	/** Members in the room. */
	@Param({ "10", "1000" })
	public int members;

	/** Chats that the lane takes together. */
	@Param({ "1", "32" })
	public int batch;

	private RoomSequencer sequencer;

	private List<RoomCommand> chats;

	/** Fills the room. */
	@Setup
	public void fill() {
		this.sequencer = new RoomSequencer(
				Room.restored(new RoomName("tea"), 1, 0, List.of(), new RoomRules(10, 100_000)), Clock.systemUTC());
		List<RoomCommand> arrivals = IntStream.range(0, this.members)
			.<RoomCommand>mapToObj(
					(i) -> new RoomCommand.Arrive(new CountingSeat(), new AccountName("m" + i), false, null))
			.toList();
		this.sequencer.apply(this.sequencer.decide(arrivals));
		ChatText text = new ChatText("x".repeat(200));
		RoomCommand.Arrive speaker = (RoomCommand.Arrive) arrivals.get(0);
		this.chats = IntStream.range(0, this.batch)
			.<RoomCommand>mapToObj(
					(i) -> new RoomCommand.Speak(speaker.seat(), new AccountName("m0"), text, null, null, "1"))
			.toList();
	}

	/** One batch. */
	@Benchmark
	public Decided takesABatch() {
		Decided batch = this.sequencer.apply(this.sequencer.decide(this.chats));
		for (Decided.Run run : batch.runs()) {
			TcpFanOut.deliver(run.events().stream().map(EventFrame::of).toList(), run.seats());
		}
		return batch;
	}

	/** Takes what a send queue would, and counts it so that nothing is optimised away. */
	private static final class CountingSeat implements Seat {

		private long bytes;

		@Override
		public void welcome(Welcome welcome, List<Posted> lastChats) {
			this.bytes++;
		}

		@Override
		public void answer(Reply reply) {
			this.bytes++;
		}

		@Override
		public void deliver(byte[] frames) {
			this.bytes += frames.length;
		}

		@Override
		public void dismiss(Refusal reason) {
			this.bytes++;
		}

		@Override
		public String peer() {
			return "127.0.0.1:" + this.bytes;
		}

	}

}
