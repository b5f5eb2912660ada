package dev.chatrooms.shell.view;

import java.util.List;

import dev.chatrooms.shell.json.HookRow;
import dev.chatrooms.shell.json.SentRow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowTableTests {

	@Test
	void hasAColumnForEachKey() {
		assertThat(RowTable
			.of(List.of(new HookRow("mention", List.of("notify-send", "お茶")), new HookRow("chat", List.of("true")))))
			.isEqualTo("""
					EVENT    COMMAND
					mention  notify-send お茶
					chat     true""");
	}

	@Test
	void showsWhatIsNotKnown() {
		assertThat(RowTable.of(List.of(new SentRow("tea", null)))).isEqualTo("ROOM  NUMBER\ntea   -");
	}

	@Test
	void isWhatAScreenShowsUnlessProgramsRead() {
		RecordingScreen screen = new RecordingScreen();

		screen.rows(List.of(new SentRow("tea", 7L)));
		screen.json(true);
		screen.rows(List.of(new SentRow("tea", 7L)));

		assertThat(screen.data()).containsExactly("ROOM  NUMBER\ntea   7",
				"{\"type\":\"sent\",\"room\":\"tea\",\"number\":7}");
	}

}
