package dev.chatrooms.server.lobby;

import java.util.Collections;

import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Output;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OperatorDeskTests {

	@Test
	void leavesAloneWhatFits() {
		assertThat(OperatorDesk.fitting("one\ntwo", "1")).isEqualTo(new Output("one\ntwo", null, "1"));
	}

	@Test
	void saysHowManyLinesDoNotFit() {
		Output output = OperatorDesk.fitting(String.join("\n", Collections.nCopies(1000, "twenty letters long.")), "1");

		assertThat(FrameCodec.payloadLength(output)).isBetween(Limits.MAX_PAYLOAD * 2 / 3, Limits.MAX_PAYLOAD);
		assertThat(output.more()).isTrue();
		long shown = output.text().lines().filter("twenty letters long."::equals).count();
		assertThat(output.text()).endsWith("\n(" + (1000 - shown) + " lines do not fit here)");
	}

	@Test
	void survivesALineThatNeverFits() {
		Output output = OperatorDesk.fitting("x".repeat(20_000), null);

		assertThat(output.text().strip()).isEqualTo("(1 line does not fit here)");
	}

}
