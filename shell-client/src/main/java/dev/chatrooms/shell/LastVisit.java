package dev.chatrooms.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.InvalidNameException;
import dev.chatrooms.protocol.LobbyNotice;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.lobby.LobbyWatcher;
import dev.chatrooms.shell.view.StateFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who was logged in here last, so that newcomers can be told more than those who know
 * their way. Where nothing can be kept, everybody is new.
 */
@Component
class LastVisit implements LobbyWatcher {

	private final Path file;

	private final LobbyLink lobby;

	@Autowired
	LastVisit(LobbyLink lobby) {
		this(StateFiles.file(System.getenv(), "last-visit"), lobby);
	}

	LastVisit(Path file, LobbyLink lobby) {
		this.file = file;
		this.lobby = lobby;
	}

	/** The name, if somebody was. */
	Optional<AccountName> name() {
		try {
			List<String> lines = Files.readAllLines(this.file);
			return lines.isEmpty() ? Optional.empty() : Optional.of(new AccountName(lines.get(0).strip()));
		}
		catch (IOException | InvalidNameException ex) {
			return Optional.empty();
		}
	}

	@Override
	public void loggedIn() {
		this.lobby.account().filter(name -> !name().equals(Optional.of(name))).ifPresent(this::keep);
	}

	private void keep(AccountName name) {
		try {
			StateFiles.write(this.file, List.of(name.text()));
		}
		catch (IOException ex) {
			// The next visit begins as the first one did.
		}
	}

	@Override
	public void restored() {
		// Nobody else came.
	}

	@Override
	public void noticed(LobbyNotice notice) {
		// Others are no matter here.
	}

}
