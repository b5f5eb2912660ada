package dev.chatrooms.shell.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.chatrooms.model.AccountName;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Colors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ThemeTests {

	/** What WCAG 2.1 wants of text (success criterion 1.4.3). */
	private static final double READABLE = 4.5;

	private static final int BLACK = 0x000000;

	private static final int DARK_GREY = 0x303030;

	private static final int WHITE = 0xFFFFFF;

	private static final int PAPER = 0xFDF6E3;

	private static Map<String, String> terminal(String... more) {
		Map<String, String> environment = new HashMap<>(Map.of("TERM", "xterm-256color"));
		for (int i = 0; i < more.length; i += 2) {
			environment.put(more[i], more[i + 1]);
		}
		return environment;
	}

	@Test
	void isFoundByItsName() {
		assertThat(Theme.named("Dark")).isEqualTo(Theme.DARK);
		assertThat(Theme.named("light")).isEqualTo(Theme.LIGHT);
		assertThat(Theme.named("plain")).isEqualTo(Theme.PLAIN);
		assertThat(Theme.named(" ")).isEqualTo(Theme.AUTO);
		assertThatIllegalArgumentException().isThrownBy(() -> Theme.named("pink"))
			.withMessage("A theme is auto, dark, light or plain, not pink.");
	}

	@Test
	void isPlainWhereNoColourIsWantedOrPossible() {
		for (Theme theme : Theme.values()) {
			assertThat(theme.in(terminal("NO_COLOR", "1"))).isEqualTo(Theme.PLAIN);
			assertThat(theme.in(terminal("TERM", "dumb"))).isEqualTo(Theme.PLAIN);
			assertThat(theme.in(Map.of())).isEqualTo(Theme.PLAIN);
			assertThat(theme.in(terminal("NO_COLOR", ""))).isEqualTo(theme);
		}
	}

	@ParameterizedTest
	@CsvSource({ "0;15, LIGHT", "15;0, DARK", "0;default;15, LIGHT", "12;8, DARK", "0;7, LIGHT",
			"default;default, AUTO", "'', AUTO", "1;99, AUTO" })
	void takesATerminalAtItsWord(String colours, Theme theme) {
		assertThat(Theme.AUTO.in(terminal("COLORFGBG", colours))).isEqualTo(theme);
		assertThat(Theme.DARK.in(terminal("COLORFGBG", colours))).isEqualTo(Theme.DARK);
	}

	@Test
	void givesANameOneColourInAnyCaseAndManyNamesSeveral() {
		for (Theme theme : List.of(Theme.AUTO, Theme.DARK, Theme.LIGHT)) {
			assertThat(theme.name(new AccountName("Bob"), false)).isEqualTo(theme.name(new AccountName("bob"), false));
			assertThat(Stream.of("ada", "bob", "cho", "dan", "eve", "fay", "gus", "hal")
				.map(name -> theme.name(new AccountName(name), false))
				.distinct()).hasSizeGreaterThan(3);
			assertThat(theme.name(new AccountName("bob"), true)).isEqualTo(AttributedStyle.BOLD);
		}
	}

	@Test
	void hasNoStyleAtAllIfItIsPlain() {
		Theme plain = Theme.PLAIN;

		assertThat(List.of(plain.quiet(), plain.loud(), plain.mention(), plain.name(new AccountName("bob"), false),
				plain.name(new AccountName("bob"), true)))
			.containsOnly(AttributedStyle.DEFAULT);
	}

	@Test
	void isReadableOnItsBackground() {
		for (int background : List.of(BLACK, DARK_GREY)) {
			assertThat(colours(Theme.DARK)).allMatch(colour -> contrast(colour, background) >= READABLE);
		}
		for (int background : List.of(WHITE, PAPER)) {
			assertThat(colours(Theme.LIGHT)).allMatch(colour -> contrast(colour, background) >= READABLE);
		}
	}

	private static List<Integer> colours(Theme theme) {
		return Stream.concat(theme.people().stream(), Stream.of(theme.quiet(), theme.mention()))
			.map(ThemeTests::colour)
			.toList();
	}

	private static int colour(AttributedStyle style) {
		String sequence = style.toAnsi();
		return Colors.rgbColor(Integer.parseInt(sequence.replaceAll(".*38;5;(\\d+).*", "$1")));
	}

	private static double contrast(int one, int other) {
		double light = Math.max(luminance(one), luminance(other));
		double dark = Math.min(luminance(one), luminance(other));
		return (light + 0.05) / (dark + 0.05);
	}

	private static double luminance(int colour) {
		return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
	}

	private static double linear(int part) {
		double value = (part & 0xFF) / 255.0;
		return (value <= 0.03928) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

}
