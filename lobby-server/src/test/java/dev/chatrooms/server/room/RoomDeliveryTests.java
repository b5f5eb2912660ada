package dev.chatrooms.server.room;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Repair;
import dev.chatrooms.server.TestPeer;
import dev.chatrooms.server.delivery.BadNetwork;
import dev.chatrooms.server.history.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;

class RoomDeliveryTests {

	private final Lanes lanes = new Lanes();

	private final CountDownLatch isRead = new CountDownLatch(1);

	@AfterEach
	void stop() {
		this.lanes.stop();
	}

	@Test
	void noRoomWaitsForThoseWhoReadThePast() throws Exception {
		RoomDelivery delivery = new RoomDelivery(7,
				new RoomSequencer(Room.restored(new RoomName("tea"), 1, 1000, List.of(), new RoomRules(10, 100)),
						Clock.systemUTC()),
				slow(), this.lanes, null, new BadNetwork(0, 0), () -> {
				});
		CountDownLatch worked = new CountDownLatch(1);

		for (int i = 0; i < 100; i++) {
			delivery.repair(new ConnectionSeat(null, new Holder(new AccountName("ada"), null, null)),
					new Repair(1, 100, "r"));
		}
		this.isRead.await();
		this.lanes.pool().execute(worked::countDown);

		assertThat(worked.await(TestPeer.PATIENCE.toSeconds(), SECONDS)).isTrue();
	}

	/** A journal that never answers; what reads it are daemon threads. */
	private Journal slow() {
		return (Journal) Proxy.newProxyInstance(Journal.class.getClassLoader(), new Class<?>[] { Journal.class },
				(proxy, method, arguments) -> {
					this.isRead.countDown();
					new CountDownLatch(1).await();
					return List.of();
				});
	}

}
