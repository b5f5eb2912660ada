package dev.chatrooms.protocol;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How words are meant, where they are not just said.
 */
public enum Style {

	/** For everybody to notice. */
	ANNOUNCEMENT,
	/** What somebody does: {@code * ada pours the tea}. */
	ACTION;

	/** How it is written in frames, documents and the journal. */
	@JsonValue
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The style with that text, or nothing for one of a newer program. */
	@JsonCreator
	public static @Nullable Style ofText(@Nullable String text) {
		for (Style style : values()) {
			if (style.text().equals(text)) {
				return style;
			}
		}
		return null;
	}

}
