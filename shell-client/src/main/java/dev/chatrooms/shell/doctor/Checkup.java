package dev.chatrooms.shell.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

import dev.chatrooms.client.wire.ServerAddress;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.view.Screen;

/**
 * One way to a lobby, tried hop by hop and shown as it goes.
 */
final class Checkup {

	private final List<Hop> hops;

	private final Screen screen;

	Checkup(List<Hop> hops, Screen screen) {
		this.hops = hops;
		this.screen = screen;
	}

	/**
	 * Tries all of them.
	 * @throws CommandFailure if one does not work, with the code of the first
	 */
	void run(ServerAddress lobby, Patience patience) {
		List<String> broken = new ArrayList<>();
		ExitCode code = ExitCode.OK;
		try (Way way = new Way(lobby, patience)) {
			for (Hop hop : this.hops) {
				Finding finding = check(hop, way);
				this.screen.rows(List.of(finding), found -> found.row(hop.name()),
						found -> FindingText.of(hop.name(), finding, this.screen.width()));
				if (finding.isFailure()) {
					code = broken.isEmpty() ? finding.code() : code;
					broken.add(hop.name());
				}
			}
		}
		if (!broken.isEmpty()) {
			throw new CommandFailure(code, "This does not work: " + String.join(", ", broken) + ".");
		}
		this.screen.talk("All that was tried works.");
	}

	private static Finding check(Hop hop, Way way) {
		try {
			return hop.check(way);
		}
		catch (NotTriedException ex) {
			return Finding.skipped(ex.why());
		}
		catch (TimeoutException ex) {
			return Finding.failed(ExitCode.TIMEOUT, "No answer came within " + Span.words(way.patience().limit()) + ".",
					"Try again; if it stays so, the server hangs: whoever runs it should restart it.");
		}
		catch (Exception ex) {
			CommandFailure failure = CommandFailure.of(ex);
			if (failure.exitCode() == ExitCode.INTERRUPTED) {
				throw failure;
			}
			return Finding.failed(failure);
		}
	}

}
