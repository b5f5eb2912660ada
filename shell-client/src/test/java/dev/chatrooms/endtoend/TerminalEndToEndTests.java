package dev.chatrooms.endtoend;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The instruments of the end-to-end tests, tried on programs whose behaviour is beyond
 * doubt.
 */
class TerminalEndToEndTests {

	@TempDir
	Path home;

	private Terminal shell(String script) throws Exception {
		return new Terminal(List.of("sh", "-c", script), Program.environment(this.home));
	}

	private PlainProcess plainShell(String script) throws Exception {
		return new PlainProcess(List.of("sh", "-c", script), Program.environment(this.home));
	}

	@Test
	void showsWhatIsTypedAndAnswered() throws Exception {
		try (Terminal terminal = shell("printf 'name? '; read x; echo \"got $x\"")) {
			terminal.awaitCursorLine("name? ");

			terminal.type("größe 中 😀 é");
			terminal.awaitCursorLine("name? größe 中 😀 é");
			terminal.press(Key.ENTER);
			int exitCode = terminal.awaitExit();

			assertThat(exitCode).isZero();
			assertThat(terminal.screen()).startsWith("name? größe 中 😀 é", "got größe 中 😀 é", "");
		}
	}

	@Test
	void obeysCursorMovementsAndKeepsTheTranscript() throws Exception {
		try (Terminal terminal = shell("printf 'abc\\rX\\n\\033[1A\\033[2KY\\n'")) {
			terminal.awaitExit();

			assertThat(terminal.screen()).startsWith("Y", "");
			assertThat(terminal.transcript()).contains("abc").contains("\u001b[2K");
		}
	}

	@Test
	void wrapsFullRowsAndKeepsWhatScrollsOff() throws Exception {
		String row = "x".repeat(Terminal.COLUMNS);

		try (Terminal terminal = shell("printf '%s\\n%sy\\n' " + row + " " + row + "; seq 24")) {
			terminal.awaitExit();

			assertThat(terminal.scrollback()).startsWith(row, row, "y", "1").endsWith("24", "");
			assertThat(terminal.screen()).startsWith("2");
		}
	}

	@Test
	void insertsAndDeletesWithinRowsAndBetweenThem() throws Exception {
		String edits = "abc\\033[2D\\033[@X\\r\\033[P\\n2\\n3\\033[A\\r\\033[Lnew\\033[4;1Hx\\033[Jy\\033[1;9Hz";

		try (Terminal terminal = shell("printf '" + edits + "'")) {
			terminal.awaitExit();

			assertThat(terminal.screen()).startsWith("Xbc     z", "new", "2", "xy", "");
		}
	}

	@Test
	void answersTheProgramThatAsksWhereTheCursorIs() throws Exception {
		String ask = "stty raw -echo; printf '12345\\033[6n'; head -c 6 | od -An -c; stty sane";

		try (Terminal terminal = shell(ask)) {
			terminal.awaitExit();

			assertThat(terminal.screen().get(0)).contains("033   [   1   ;   6   R");
		}
	}

	@Test
	void hidesWhatIsTypedWithoutEcho() throws Exception {
		try (Terminal terminal = shell("stty -echo; printf 'password? '; read x; echo; echo \"${#x} letters\"")) {
			terminal.awaitCursorLine("password? ");

			terminal.enter("secret");
			terminal.awaitExit();

			assertThat(terminal.screen()).contains("6 letters");
			assertThat(terminal.transcript()).doesNotContain("secret");
		}
	}

	@Test
	void tellsTheProgramItsSize() throws Exception {
		String sizes = "trap 'stty size' WINCH; stty size; while :; do read x; done";

		try (Terminal terminal = shell(sizes)) {
			terminal.awaitScreen("24 80");
			terminal.resize(40, 10);
			terminal.awaitScreen("10 40");

			assertThat(terminal.screen()).hasSize(10);
		}
	}

	@Test
	void pressesKeysThatInterruptAndEnd() throws Exception {
		try (Terminal interrupted = shell("trap 'exit 130' INT; echo ready; while :; do read x; done");
				Terminal ended = shell("echo ready; read x || exit 7")) {
			interrupted.awaitScreen("ready");
			ended.awaitScreen("ready");

			interrupted.press(Key.CTRL_C);
			ended.press(Key.CTRL_D);

			assertThat(interrupted.awaitExit()).isEqualTo(130);
			assertThat(ended.awaitExit()).isEqualTo(7);
		}
	}

	@Test
	void saysWhatTheScreenShowedInstead() throws Exception {
		try (Terminal terminal = shell("echo tea is ready")) {
			terminal.awaitExit();

			assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> terminal.awaitScreen("coffee"))
				.withMessageContaining("\"coffee\"")
				.withMessageContaining("|tea is ready");
		}
	}

	@Test
	void keepsOutputAndErrorsOfPlainProgramsApart() throws Exception {
		try (PlainProcess process = plainShell("read x; echo \"got $x\"; echo trouble >&2; exit 3")) {
			Outcome outcome = process.type("one\n").endInput().awaitExit();

			assertThat(outcome).isEqualTo(new Outcome(3, List.of("got one"), List.of("trouble")));
		}
	}

	@Test
	void signalsPlainPrograms() throws Exception {
		String script = "trap 'exit 5' INT; trap 'exit 6' TERM; echo ready; while :; do read x; done";

		try (PlainProcess interrupted = plainShell(script); PlainProcess terminated = plainShell(script)) {
			interrupted.stdout().await(Patience.LIMIT, "ready"::equals, "ready");
			terminated.stdout().await(Patience.LIMIT, "ready"::equals, "ready");

			interrupted.interrupt();
			terminated.terminate();

			assertThat(interrupted.awaitExit().exitCode()).isEqualTo(5);
			assertThat(terminated.awaitExit().exitCode()).isEqualTo(6);
		}
	}

}
