package dev.chatrooms.shell.view;

import java.util.ArrayList;
import java.util.List;

import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/**
 * What is to be shown when another program has done with the screen. Not thread-safe.
 */
class Meanwhile {

	private @Nullable List<AttributedString> kept;

	/** Another program has the screen from now on. */
	void begin() {
		this.kept = new ArrayList<>();
	}

	/** Whether another program has the screen. */
	boolean isOn() {
		return this.kept != null;
	}

	/** Keeps that for later, if another program has the screen. */
	boolean keeps(AttributedString lines) {
		return this.kept != null && this.kept.add(lines);
	}

	/** What was kept; the screen is our own again. */
	List<AttributedString> end() {
		List<AttributedString> all = (this.kept != null) ? this.kept : List.of();
		this.kept = null;
		return all;
	}

}
