package dev.chatrooms.server.account;

import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.server.account.Turns.Turn;
import dev.chatrooms.server.limits.Origin;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TurnsTests {

	private static final Origin HERE = new Origin(Origin.Kind.ADDRESS, 1);

	private static final Origin THERE = new Origin(Origin.Kind.ADDRESS, 2);

	private static final AccountName EVE = new AccountName("eve");

	private static final AccountName ADA = new AccountName("ada");

	private final Turns turns = new Turns(1);

	private List<Turn> ask(Origin origin, AccountName person, int times) {
		List<Turn> asked = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			asked.add(this.turns.ask(origin, person));
		}
		return asked;
	}

	@Test
	void comeAsSoonAsOneIsFree() throws InterruptedException {
		Turn first = this.turns.ask(HERE, ADA);
		Turn second = this.turns.ask(HERE, ADA);
		assertThat(first.await(0)).isTrue();
		assertThat(second.await(1)).isFalse();

		first.end();

		assertThat(second.await(0)).isTrue();
		second.end();
		assertThat(this.turns.ask(HERE, EVE).hasCome()).isTrue();
	}

	@Test
	void whoWantsManyKeepsNobodyElseWaiting() {
		List<Turn> eves = ask(HERE, EVE, 200);
		Turn neighbour = this.turns.ask(HERE, ADA);
		Turn stranger = this.turns.ask(THERE, ADA);

		eves.get(0).end();
		eves.get(1).end();
		assertThat(stranger.hasCome()).isTrue();
		stranger.end();
		assertThat(neighbour.hasCome()).isTrue();
		neighbour.end();

		assertThat(eves).filteredOn(Turn::hasCome).containsExactlyElementsOf(eves.subList(0, 3));
	}

	@Test
	void ofOneAddressAreNoMoreForHavingManyPeople() {
		List<Turn> crowd = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			crowd.addAll(ask(HERE, new AccountName("eve" + i), 2));
		}
		Turn stranger = this.turns.ask(THERE, ADA);

		crowd.get(0).end();
		crowd.get(1).end();

		assertThat(stranger.hasCome()).isTrue();
	}

	@Test
	void areNotKeptForWhoHasGone() {
		Turn first = this.turns.ask(HERE, EVE);
		Turn impatient = this.turns.ask(THERE, ADA);
		Turn patient = this.turns.ask(THERE, ADA);

		impatient.end();
		first.end();

		assertThat(impatient.hasCome()).isFalse();
		assertThat(patient.hasCome()).isTrue();
		patient.end();
		assertThat(this.turns.ask(HERE, EVE).hasCome()).isTrue();
	}

}
