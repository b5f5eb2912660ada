package dev.chatrooms.client.delivery;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.chatrooms.client.RequiresMulticast;
import dev.chatrooms.client.TestGroup;
import dev.chatrooms.client.delivery.GroupReceiver.Membership;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

@RequiresMulticast
class GroupReceiverTests {

	private final List<Integer> first = new CopyOnWriteArrayList<>();

	private final List<Integer> second = new CopyOnWriteArrayList<>();

	private GroupReceiver receiver;

	private TestGroup group;

	@BeforeEach
	void open() throws IOException {
		this.receiver = new GroupReceiver();
		this.group = new TestGroup(1);
	}

	@AfterEach
	void close() throws IOException {
		this.receiver.close();
		this.group.close();
	}

	private Membership join(TestGroup wanted, List<Integer> lengths) throws IOException {
		return this.receiver.join(wanted.address(), TestGroup.LOOPBACK, datagram -> lengths.add(datagram.length));
	}

	private static void await(List<Integer> heard, Integer... lengths) {
		Awaitility.await().untilAsserted(() -> assertThat(heard).containsExactly(lengths));
	}

	@Test
	void hearsDatagramsInOrderAndWhole() throws IOException {
		try (Membership membership = join(this.group, this.first)) {
			this.group.send(new byte[3]);
			this.group.send(new byte[1200]);
			this.group.send(new byte[1]);

			await(this.first, 3, 1200, 1);
			assertThat(membership.network()).startsWith("lo");
			assertThat(membership.buffer()).isPositive();
		}
	}

	@Test
	void sharesOneSocketAmongAllWhoListen() throws IOException {
		Membership leaving = join(this.group, this.first);
		join(this.group, this.second);
		this.group.send(new byte[1]);
		await(this.first, 1);
		await(this.second, 1);

		leaving.close();
		this.group.send(new byte[2]);

		await(this.second, 1, 2);
		assertThat(this.first).containsExactly(1);
	}

	@Test
	void givesEachASocketOfTheirOwnWhereThatIsWanted() throws IOException {
		List<byte[]> left = new CopyOnWriteArrayList<>();
		List<byte[]> stayed = new CopyOnWriteArrayList<>();
		try (GroupReceiver apart = new GroupReceiver(true)) {
			Membership leaving = apart.join(this.group.address(), TestGroup.LOOPBACK, left::add);
			apart.join(this.group.address(), TestGroup.LOOPBACK, stayed::add);
			this.group.send(new byte[3]);
			Awaitility.await().until(() -> left.size() == 1 && stayed.size() == 1);
			assertThat(left.get(0)).as("shared with nobody").isNotSameAs(stayed.get(0));

			leaving.close();
			this.group.send(new byte[1]);

			Awaitility.await().until(() -> stayed.size() == 2);
			assertThat(left).hasSize(1);
		}
	}

	@Test
	void saysSoWhenItIsClosed() throws IOException {
		GroupReceiver closed = new GroupReceiver();
		closed.close();

		assertThatIOException().isThrownBy(() -> closed.join(this.group.address(), TestGroup.LOOPBACK, datagram -> {
		})).withMessage("nothing is heard here any more");
	}

	@Test
	void tellsGroupsApart() throws IOException {
		try (TestGroup other = new TestGroup(2)) {
			join(this.group, this.first);
			join(other, this.second);

			this.group.send(new byte[1]);
			other.send(new byte[2]);

			await(this.first, 1);
			await(this.second, 2);
		}
	}

	@Test
	void isNotDeafenedByAFaultyListener() throws IOException {
		List<Throwable> faults = new CopyOnWriteArrayList<>();
		this.receiver.join(this.group.address(), TestGroup.LOOPBACK, datagram -> {
			Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
			throw new IllegalStateException("faulty on purpose");
		});
		join(this.group, this.first);

		this.group.send(new byte[1]);
		this.group.send(new byte[2]);

		await(this.first, 1, 2);
		assertThat(faults).hasSize(2);
	}

	@Test
	void freesThePortWithTheLastListener() throws IOException {
		join(this.group, this.first).close();

		Awaitility.await().ignoreExceptionsInstanceOf(IOException.class).until(() -> {
			try (DatagramSocket next = new DatagramSocket(this.group.address().getPort())) {
				return next.isBound();
			}
		});
	}

	@Test
	void needsAnAddressOfThisComputer() throws IOException {
		InetAddress elsewhere = InetAddress.getByName("203.0.113.1");

		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.receiver.join(this.group.address(), elsewhere, datagram -> {
			}))
			.withMessage("no interface has the address 203.0.113.1");
	}

}
