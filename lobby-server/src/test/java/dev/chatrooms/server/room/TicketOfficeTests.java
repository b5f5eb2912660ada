package dev.chatrooms.server.room;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.chatrooms.model.AccountName;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TicketOfficeTests {

	private static final Holder ADA = holder("Ada");

	private static final int MOST = 3;

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	private final AtomicInteger expired = new AtomicInteger();

	@AfterEach
	void stop() {
		this.clock.shutdownNow();
	}

	@Test
	void admitsTheHolderOnce() {
		TicketOffice office = office(Duration.ofHours(1));

		String ticket = office.issue(ADA, this.expired::incrementAndGet);

		assertThat(office.redeem(ticket)).contains(ADA);
		assertThat(office.redeem(ticket)).isEmpty();
	}

	@Test
	void admitsNobodyWithATicketOfAnotherRoom() {
		String ticket = office(Duration.ofHours(1)).issue(ADA, this.expired::incrementAndGet);

		assertThat(office(Duration.ofHours(1)).redeem(ticket)).isEmpty();
		assertThat(office(Duration.ofHours(1)).redeem("")).isEmpty();
	}

	@Test
	void takesBackAllTicketsOfSomebody() {
		TicketOffice office = office(Duration.ofHours(1));
		String ticket = office.issue(ADA, this.expired::incrementAndGet);
		String other = office.issue(holder("Bob"), this.expired::incrementAndGet);

		office.revoke(Visitor.named(ADA.name()));

		assertThat(this.expired).as("its claim is given back").hasValue(1);
		assertThat(office.redeem(ticket)).isEmpty();
		assertThat(office.redeem(other)).isPresent();
	}

	@Test
	void takesTheOldestBackOfSomebodyWhoHasTooMany() {
		TicketOffice office = office(Duration.ofHours(1));
		Holder bob = holder("Bob");
		String bobs = office.issue(bob, this.expired::incrementAndGet);
		String first = office.issue(ADA, this.expired::incrementAndGet);

		List<String> next = IntStream.range(0, MOST)
			.mapToObj((number) -> office.issue(ADA, this.expired::incrementAndGet))
			.toList();

		assertThat(this.expired).as("its claim is given back").hasValue(1);
		assertThat(office.outstanding()).isEqualTo(1 + MOST);
		assertThat(office.redeem(first)).isEmpty();
		assertThat(next).allMatch((ticket) -> office.redeem(ticket).isPresent());
		assertThat(office.isHeldBy(ADA.name())).isFalse();
		assertThat(office.holder(bobs)).isEqualTo(bob.name());
	}

	@Test
	void takesATicketBackThatNobodyUses() {
		TicketOffice office = office(Duration.ofMillis(1));

		String ticket = office.issue(ADA, this.expired::incrementAndGet);
		Awaitility.await().until(() -> this.expired.get() == 1);

		assertThat(office.redeem(ticket)).isEmpty();
	}

	@Test
	void doesNotTakeBackATicketThatWasUsed() {
		TicketOffice office = office(Duration.ofSeconds(1));
		AtomicInteger later = new AtomicInteger();
		String used = office.issue(ADA, this.expired::incrementAndGet);

		assertThat(office.redeem(used)).isPresent();
		office.issue(ADA, later::incrementAndGet);
		Awaitility.await().until(() -> later.get() == 1);

		assertThat(this.expired).hasValue(0);
	}

	@Test
	void admitsOneOfManyWhoShowTheSameTicket() {
		TicketOffice office = office(Duration.ofHours(1));
		String ticket = office.issue(ADA, this.expired::incrementAndGet);

		long admitted = IntStream.range(0, 64).parallel().filter((number) -> office.redeem(ticket).isPresent()).count();

		assertThat(admitted).isEqualTo(1);
	}

	@Test
	void givesTicketsThatNobodyGuesses() {
		TicketOffice office = office(Duration.ofHours(1));
		Set<String> tickets = ConcurrentHashMap.newKeySet();

		IntStream.range(0, 1000)
			.parallel()
			.forEach((number) -> tickets.add(office.issue(holder("ada" + number), this.expired::incrementAndGet)));

		assertThat(tickets).hasSize(1000).allMatch((ticket) -> ticket.matches("[\\w-]{22}"));
	}

	private static Holder holder(String name) {
		return new Holder(new AccountName(name), null, null);
	}

	private TicketOffice office(Duration lifetime) {
		return new TicketOffice(lifetime, MOST, this.clock);
	}

}
