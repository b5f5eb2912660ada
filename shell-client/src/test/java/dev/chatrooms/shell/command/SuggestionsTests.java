package dev.chatrooms.shell.command;

import java.util.List;

import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.shell.core.command.ParsedInput;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTests {

	private final Suggestions suggestions = new Suggestions(suggestions("tea", "bob"));

	private static ObjectProvider<KnownNames> suggestions(String room, String person) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		KnownNames names = notFound -> List.of((notFound == RefusalCode.NO_SUCH_ROOM) ? room : person);
		beans.addBean("names", names);
		return beans.getBeanProvider(KnownNames.class);
	}

	private String improve(RefusalCode code, String words, String line) {
		ParsedInput input = new CommandLineParser(SomeCommands.catalog()).parse(line);
		CommandFailure failure = CommandFailure.of(new RefusedException(Refusal.of(code, words, "1")));
		CommandFailure better = this.suggestions.improve(failure, input);
		assertThat(better.exitCode()).isEqualTo(failure.exitCode());
		return better.sentence();
	}

	@Test
	void asksWhetherTheNearestRoomWasMeant() {
		assertThat(improve(RefusalCode.NO_SUCH_ROOM, "There is no room called tae.", "join tae"))
			.isEqualTo("There is no room called tae; did you mean tea?");
	}

	@Test
	void guessesOnlyForTheWordThatWasNotFound() {
		assertThat(improve(RefusalCode.NO_SUCH_PERSON, "There is nobody called zork.", "login zork bbo"))
			.isEqualTo("There is nobody called zork. See who is online with: who");
		assertThat(improve(RefusalCode.NO_SUCH_PERSON, "There is nobody called bbo.", "login bbo x"))
			.isEqualTo("There is nobody called bbo; did you mean bob?");
	}

	@Test
	void leavesOtherFailuresAlone() {
		assertThat(improve(RefusalCode.BUSY, "No tae now.", "join tae")).isEqualTo("No tae now.");
	}

}
