package dev.chatrooms.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import dev.chatrooms.model.AccountName;
import org.jline.utils.AttributedStyle;

/**
 * Which style means what; without colours it means nothing and text says it all.
 */
public enum Theme {

	/** No styles at all. */
	PLAIN(List.of(), AttributedStyle.DEFAULT, AttributedStyle.DEFAULT),
	/** The colours of the terminal's own palette, which fit its background. */
	AUTO(colours(AttributedStyle.CYAN, AttributedStyle.GREEN, AttributedStyle.YELLOW, AttributedStyle.BLUE,
			AttributedStyle.MAGENTA, AttributedStyle.RED), AttributedStyle.DEFAULT.faint(),
			AttributedStyle.DEFAULT.inverse()),
	/** Fixed colours of the 256 for a dark background. */
	DARK(colours(39, 44, 78, 117, 141, 176, 179, 209), colour(247), colour(226).bold()),
	/** Fixed colours of the 256 for a light background. */
	LIGHT(colours(19, 22, 25, 54, 61, 88, 90, 94), colour(240), colour(161).bold());

	private static final String NO_TERMINAL = "dumb";

	/** The colours of the palette that a light background has. */
	private static final List<String> LIGHT_COLOURS = List.of("7", "11", "14", "15");

	private final List<AttributedStyle> people;

	private final AttributedStyle quiet;

	private final AttributedStyle mention;

	Theme(List<AttributedStyle> people, AttributedStyle quiet, AttributedStyle mention) {
		this.people = people;
		this.quiet = quiet;
		this.mention = mention;
	}

	/**
	 * The theme of that name.
	 * @throws IllegalArgumentException with one sentence saying which there are
	 */
	public static Theme named(String name) {
		return switch (name.strip().toLowerCase(Locale.ROOT)) {
			case "auto", "" -> AUTO;
			case "dark" -> DARK;
			case "light" -> LIGHT;
			case "plain" -> PLAIN;
			default -> throw new IllegalArgumentException("A theme is auto, dark, light or plain, not " + name + ".");
		};
	}

	/**
	 * This theme where it can be had: nothing but text for a dumb terminal and for those
	 * who want no colour. {@link #AUTO} takes a terminal at its word that tells its
	 * background.
	 */
	public Theme in(Map<String, String> environment) {
		boolean dumb = environment.getOrDefault("TERM", NO_TERMINAL).startsWith(NO_TERMINAL);
		if (dumb || !environment.getOrDefault("NO_COLOR", "").isEmpty()) {
			return PLAIN;
		}
		String colours = environment.getOrDefault("COLORFGBG", "");
		String background = colours.substring(colours.lastIndexOf(';') + 1);
		if (this != AUTO || !background.matches("1?[0-9]")) {
			return this;
		}
		return LIGHT_COLOURS.contains(background) ? LIGHT : DARK;
	}

	/** For times and for those who come and go. */
	public AttributedStyle quiet() {
		return this.quiet;
	}

	/** For what must not be overlooked. */
	public AttributedStyle loud() {
		return (this == PLAIN) ? AttributedStyle.DEFAULT : AttributedStyle.DEFAULT.bold();
	}

	/** For words that are meant for the reader. */
	public AttributedStyle mention() {
		return this.mention;
	}

	/** For a person's name: always the same for the same name, one's own in bold. */
	public AttributedStyle name(AccountName name, boolean own) {
		if (own || this.people.isEmpty()) {
			return loud();
		}
		return this.people.get(Math.floorMod(name.key().hashCode(), this.people.size()));
	}

	/** All that names can look like, one's own apart. */
	List<AttributedStyle> people() {
		return this.people;
	}

	private static List<AttributedStyle> colours(int... numbers) {
		return IntStream.of(numbers).mapToObj(Theme::colour).toList();
	}

	private static AttributedStyle colour(int number) {
		return AttributedStyle.DEFAULT.foreground(number);
	}

}
