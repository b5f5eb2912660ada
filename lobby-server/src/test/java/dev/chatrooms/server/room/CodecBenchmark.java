package dev.chatrooms.server.room;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameReader;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomRequest;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Say;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one chat of 200 characters costs on its way through the codec.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {

	private final Posted posted = new Posted(new AccountName("ada"), new RoomName("tea"), "x".repeat(200),
			Instant.parse("2026-11-21T14:02:11.123Z"), 3, 4711);

	private final byte[] say = FrameCodec.encode(Say.of("x".repeat(200), "17"));

	/** An event to bytes, once for all members. */
	@Benchmark
	public byte[] encodesAnEvent() {
		return FrameCodec.encode(this.posted);
	}

	/** Bytes of a member to a request. */
	@Benchmark
	public RoomRequest readsARequest() throws IOException {
		return FrameCodec.decode(FrameReader.read(new ByteArrayInputStream(this.say)), Route.TO_ROOM,
				RoomRequest.class);
	}

}
