package dev.chatrooms.shell.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.client.room.GroupPolicy;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Enter;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Leave;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.protocol.Say;
import dev.chatrooms.protocol.Scrollback;
import dev.chatrooms.protocol.Welcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Of two members, to whom a room says everything that one of them says. */
@Timeout(60)
class LoadRunTests {

	private static final RoomName ROOM = new RoomName("load");

	private static final AccountName ADA = new AccountName("ada");

	/** 100 chats for the warm-up, and 200 that are measured. */
	private static final LoadPlan PLAN = new LoadPlan(2, 1, 200, Duration.ofSeconds(1), Duration.ofMillis(500), 100,
			ROOM, false, GroupPolicy.NEVER, false, false);

	/** Of the clock that processor time is told by, in microseconds for each chat. */
	private static final double TWO_TICKS = 20_000 / 200;

	private final AtomicLong said = new AtomicLong();

	private FakeServer room;

	private FakeServer lobby;

	@BeforeEach
	void open() throws IOException {
		this.room = new FakeServer(Route.TO_ROOM, this::inRoom);
		this.lobby = new FakeServer(Route.TO_LOBBY, this::inLobby);
	}

	@AfterEach
	void close() throws IOException {
		this.lobby.close();
		this.room.close();
	}

	private List<? extends Payload> inLobby(Payload request) {
		if (request instanceof Hello hello) {
			return List.of(new Greeting(2, "fake", null, hello.label()));
		}
		if (request instanceof Join join) {
			return List.of(new Admission(this.room.address().port(), null, null, null, ROOM, "good", join.label()));
		}
		String label = (request instanceof Register register) ? register.label() : ((Login) request).label();
		return List.of(Done.saying("Hi.", label));
	}

	private List<? extends Payload> inRoom(Payload request) {
		if (request instanceof Enter enter) {
			return List.of(new Welcome(ROOM, ADA, 2, 1, 0, enter.label()), new Scrollback(List.of(), null));
		}
		if (request instanceof Say say) {
			long sequence = this.said.incrementAndGet();
			pushToAll(new Posted(ADA, ROOM, say.contents(), Instant.EPOCH, 1, sequence));
			return List.of(Done.said(1, sequence, say.label()));
		}
		return List.of(Done.saying("Bye.", ((Leave) request).label()));
	}

	private void pushToAll(Posted chat) {
		try {
			this.room.push(chat);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private LoadReport run(@Nullable ServerProcess watched) {
		return new LoadRun(PLAN, this.lobby.address(), FakeServer.TRUST, watched, progress -> {
		}).start().join();
	}

	@Test
	void countsTheWarmUpAndOnlyWhatItWatches() {
		LoadReport report = run(null);

		assertThat(report.isFaultless()).isTrue();
		assertThat(report.chats()).isEqualTo(300);
		assertThat(report.delivered()).isEqualTo(600);
		Cost cost = report.costs().client();
		assertThat(cost.perChat()).isPositive();
		assertThat(cost.perDelivery()).isCloseTo(cost.perChat() / 2, within(0.01));
		assertThat(report.costs()).isEqualTo(new Costs(null, cost, null, null, null));
	}

	/** This process is the server as well. */
	@Test
	@EnabledOnOs(value = OS.LINUX, disabledReason = "needs /proc")
	void tellsWhatTheServerCostsThatItWatches() {
		Costs costs = run(new ServerProcess(ProcessHandle.current().pid())).costs();

		assertThat(costs.server()).isNotNull();
		double own = costs.client().perChat();
		assertThat(costs.server().perChat()).isCloseTo(own, within(own / 2 + TWO_TICKS));
		assertThat(costs.server().perDelivery()).isCloseTo(costs.server().perChat() / 2, within(0.01));
		assertThat(costs.memoryPerMember()).isNotNull();
	}

}
