package dev.chatrooms.shell.load;

import dev.chatrooms.model.ChatText;
import dev.chatrooms.shell.load.LoadText.Stamp;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadTextTests {

	private final LoadText text = new LoadText("abc", 200);

	@Test
	void carriesNumberAndTimeInAsManyCharactersAsAskedFor() {
		Stamp stamp = new Stamp(17, -123_456_789_012L);

		String words = this.text.of(stamp);

		assertThat(words).hasSize(200);
		assertThat(this.text.read(new ChatText(words).value())).contains(stamp);
	}

	@Test
	void tellsChatsFromEachOther() {
		String first = this.text.of(new Stamp(1, 10));
		String second = this.text.of(new Stamp(2, 20));

		assertThat(this.text.read(first)).contains(new Stamp(1, 10));
		assertThat(this.text.read(second)).contains(new Stamp(2, 20));
		assertThat(this.text.read("hello")).isEmpty();
		assertThat(this.text.read(first)).contains(new Stamp(1, 10));
	}

	@Test
	void leavesChatsOfOthersAlone() {
		assertThat(this.text.read("hello")).isEmpty();
		assertThat(this.text.read(new LoadText("abd", 200).of(new Stamp(1, 1)))).isEmpty();
	}

}
