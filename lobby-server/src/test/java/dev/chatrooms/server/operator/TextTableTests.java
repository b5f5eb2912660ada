package dev.chatrooms.server.operator;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import static org.assertj.core.api.Assertions.assertThat;

class TextTableTests {

	@Test
	void alignsItsColumns() {
		assertThat(new TextTable("WHO", "WHAT").row("ada", "x").row("barbara", "").toString())
			.isEqualTo("WHO      WHAT\nada      x\nbarbara");
	}

	@Test
	@Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
	void takesNoLongerForEachRowIfThereAreMany() {
		TextTable table = new TextTable("SINCE", "LAST USED");
		for (int i = 0; i < 100_000; i++) {
			table.row("2026-11-21 12:00:00", Integer.toString(i));
		}

		assertThat(table.toString().lines()).hasSize(100_001);
	}

}
