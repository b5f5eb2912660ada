package dev.chatrooms.protocol;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalCodeTests {

	@ParameterizedTest
	@EnumSource(RefusalCode.class)
	void isWrittenAsWordsAndFoundAgain(RefusalCode code) {
		assertThat(code.text()).matches("[a-z]+(-[a-z]+)*");
		assertThat(RefusalCode.ofText(code.text())).isEqualTo(code);
	}

	@ParameterizedTest
	@EnumSource(RefusalCode.class)
	void hasOneSentenceForPeople(RefusalCode code) {
		assertThat(code.sentence()).matches("[A-Z][^\n|]*\\.").hasSizeLessThan(100);
	}

	@Test
	void hasASentenceOfItsOwn() {
		assertThat(Arrays.stream(RefusalCode.values()).map(RefusalCode::sentence)).doesNotHaveDuplicates();
	}

	@Test
	void isNothingForACodeOfANewerServer() {
		assertThat(RefusalCode.ofText("too-cold")).isNull();
		assertThat(RefusalCode.ofText("BAD_FRAME")).isNull();
	}

	@Test
	void endsTheConnectionOnlyWhereTheStreamIsLostOrTheSeatIsGone() {
		assertThat(Arrays.stream(RefusalCode.values()).filter(RefusalCode::isClosing)).containsExactlyInAnyOrder(
				RefusalCode.BAD_FRAME, RefusalCode.FRAME_TOO_SLOW, RefusalCode.HELLO_FIRST,
				RefusalCode.UNSUPPORTED_VERSION, RefusalCode.TLS_REQUIRED, RefusalCode.TOO_MANY_CONNECTIONS,
				RefusalCode.BAD_TICKET, RefusalCode.ENTER_FIRST, RefusalCode.TOO_SLOW, RefusalCode.SERVER_STOPPING,
				RefusalCode.ROOM_CLOSED, RefusalCode.REMOVED);
	}

}
