package dev.chatrooms.shell.room;

import java.nio.file.Path;
import java.util.List;

import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.hook.Hooks;
import dev.chatrooms.shell.lobby.Lobbies;
import dev.chatrooms.shell.view.Screen;

/**
 * Rooms for tests of other packages.
 */
public final class NoRooms {

	private NoRooms() {
	}

	/** Being in no room, with no lobby to ask. */
	public static Rooms of(Screen screen) {
		return new Rooms(Lobbies.at(new ServerAddress("127.0.0.1", 1), screen), screen, new Waiting(), nobodyIgnored(),
				usualLevels(), new Hooks(screen));
	}

	/** A room in front, in which these have spoken, the last first. */
	public static FrontRoom front(Screen screen, AccountName... speakers) {
		return new FrontRoom(of(screen)) {
			@Override
			public List<AccountName> speakers() {
				return List.of(speakers);
			}
		};
	}

	/** Hearing everybody, with nowhere to write down whom not. */
	public static IgnoredPeople nobodyIgnored() {
		return new IgnoredPeople(Path.of("nowhere", "ignored"));
	}

	/** One's name rings the bell everywhere, with nowhere to write down anything else. */
	static NotifyLevels usualLevels() {
		return new NotifyLevels(Path.of("nowhere", "notify"));
	}

}
