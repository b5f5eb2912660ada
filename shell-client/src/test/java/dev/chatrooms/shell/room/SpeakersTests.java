package dev.chatrooms.shell.room;

import java.util.stream.IntStream;

import dev.chatrooms.model.AccountName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpeakersTests {

	private final Speakers speakers = new Speakers();

	@Test
	void areThereOnceAndTheLastFirst() {
		for (String name : new String[] { "ada", "bob", "Ada" }) {
			this.speakers.heard(new AccountName(name));
		}

		assertThat(this.speakers.lastFirst()).extracting(AccountName::text).containsExactly("Ada", "bob");
	}

	@Test
	void areForgottenInTheEnd() {
		IntStream.range(0, 1000).forEach(i -> this.speakers.heard(new AccountName("somebody" + i)));

		assertThat(this.speakers.lastFirst()).hasSize(100).first().isEqualTo(new AccountName("somebody999"));
	}

}
