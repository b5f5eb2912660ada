package dev.chatrooms.shell.doctor;

import java.time.Duration;

import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.lobby.ClientSettings;
import dev.chatrooms.shell.view.Screen;
import org.springframework.shell.core.command.annotation.Command;

/**
 * Finding out where it does not work.
 */
@Commands
class DoctorCommands {

	private static final Duration LIMIT = Duration.ofSeconds(5);

	private final Hops hops;

	private final ClientSettings settings;

	private final Waiting waiting;

	private final Screen screen;

	DoctorCommands(Hops hops, ClientSettings settings, Waiting waiting, Screen screen) {
		this.hops = hops;
		this.settings = settings;
		this.waiting = waiting;
		this.screen = screen;
	}

	@Command(name = "doctor", group = "7 shell", description = "Find out what works between you and the lobby.",
			help = """
					doctor
					Tries the way to the lobby and into a room hop by hop, and tells what to change where it does not work. Who has
					an account gets a private room for a moment, which nobody else sees and which is deleted at once; guests
					share one, and nothing is said there.
					Example: doctor""")
	void doctor() {
		new Checkup(this.hops.all(), this.screen).run(this.settings.address(), new Patience(this.waiting, LIMIT));
	}

}
