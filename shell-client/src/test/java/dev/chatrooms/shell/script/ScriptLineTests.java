package dev.chatrooms.shell.script;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptLineTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "# note", "  # note", "// note", "\uFEFF# note" })
	void skipsWhatIsOnlyForReaders(String line) {
		assertThat(ScriptLine.command(line)).isEmpty();
	}

	@Test
	void keepsCommands() {
		assertThat(ScriptLine.command("  say # is no comment here ")).isEqualTo("say # is no comment here");
		assertThat(ScriptLine.command("/list")).isEqualTo("/list");
		assertThat(ScriptLine.command("\uFEFFlist")).isEqualTo("list");
	}

}
