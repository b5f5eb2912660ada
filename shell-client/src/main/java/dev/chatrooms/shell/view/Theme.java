package dev.chatrooms.shell.view;

import java.util.List;

import dev.chatrooms.model.AccountName;
import org.jline.utils.AttributedStyle;

/**
 * Which style means what; without colours it means nothing and text says it all.
 */
public enum Theme {

	/** No styles at all. */
	PLAIN,
	/** The colours of the terminal's own palette, which fit its background. */
	COLOURED;

	private static final List<AttributedStyle> PEOPLE = List.of(colour(AttributedStyle.CYAN),
			colour(AttributedStyle.GREEN), colour(AttributedStyle.YELLOW), colour(AttributedStyle.BLUE),
			colour(AttributedStyle.MAGENTA), colour(AttributedStyle.RED));

	/** For times and for those who come and go. */
	public AttributedStyle quiet() {
		return (this == COLOURED) ? AttributedStyle.DEFAULT.faint() : AttributedStyle.DEFAULT;
	}

	/** For what must not be overlooked. */
	public AttributedStyle loud() {
		return (this == COLOURED) ? AttributedStyle.DEFAULT.bold() : AttributedStyle.DEFAULT;
	}

	/** For a person's name: always the same for the same name, one's own in bold. */
	public AttributedStyle name(AccountName name, boolean own) {
		if (this == PLAIN) {
			return AttributedStyle.DEFAULT;
		}
		return own ? AttributedStyle.DEFAULT.bold() : PEOPLE.get(Math.floorMod(name.key().hashCode(), PEOPLE.size()));
	}

	private static AttributedStyle colour(int number) {
		return AttributedStyle.DEFAULT.foreground(number);
	}

}
