package dev.chatrooms.shell.room;

import dev.chatrooms.model.RoomName;
import dev.chatrooms.shell.view.Screen;

/**
 * Rings for what others say in one room, as the person wants it there. What was missed in
 * a cut rings once, when it ends.
 */
class Bell {

	private final RoomName room;

	private final NotifyLevels levels;

	private final Screen screen;

	private boolean owed;

	Bell(RoomName room, NotifyLevels levels, Screen screen) {
		this.room = room;
		this.levels = levels;
		this.screen = screen;
	}

	/** Whether the person's name is to be told from other words here. */
	boolean heedsMentions() {
		return this.levels.of(this.room) != NotifyLevel.OFF;
	}

	/** Somebody else said something. */
	void heard(boolean mention, boolean cut) {
		boolean rings = this.levels.of(this.room).rings(mention);
		this.owed |= rings && cut;
		if (rings && !cut) {
			this.screen.ring();
		}
	}

	/** The cut is over. */
	void mended() {
		if (this.owed) {
			this.owed = false;
			this.screen.ring();
		}
	}

}
