package dev.chatrooms.shell.load;

import java.util.Map;
import java.util.stream.Collectors;

import dev.chatrooms.client.wire.ServerTrust;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.Waiting;
import dev.chatrooms.shell.lobby.ClientSettings;
import dev.chatrooms.shell.view.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.annotation.Command;

/**
 * Trying what a server and a network can carry.
 */
@Commands
class LoadCommands {

	private final ClientSettings settings;

	private final ServerTrust trust;

	private final Waiting waiting;

	private final Screen screen;

	LoadCommands(ClientSettings settings, ServerTrust trust, Waiting waiting, Screen screen) {
		this.settings = settings;
		this.trust = trust;
		this.waiting = waiting;
		this.screen = screen;
	}

	@Command(name = "load", group = "7 shell", description = "Let many members talk, and count what comes.", help = """
			load [--members 20] [--senders 2] [--rate 20] [--seconds 10] [--warmup 2] [--size 200]
			     [--room ROOM] [--transport auto|tcp] [--no-fallback] [--own-sockets] [--closed-loop]
			     [--server-pid PID] [--bare] [--json]
			Makes accounts, enters them all into one room and lets some of them talk: --rate is chats per second in
			all. Says how many deliveries were lost, doubled or out of order, and how long they took from when they
			were due. Fails if there was any. --closed-loop lets each sender wait until its last chat is acknowledged
			and it has heard itself, instead of keeping to the rate. --transport tcp leaves multicast alone,
			--no-fallback relies on it however much is lost, --own-sockets lets each member hear the group with a
			socket of its own instead of one for all. --server-pid is the server's process on this computer, whose
			cost is then told; --bare adds what the same costs a program that does nothing but send. The accounts
			stay, with a password that nobody knows.
			Example: load --members 100 --rate 50 --seconds 30""")
	void load(CommandContext context) {
		Map<String, String> options = context.parsedInput()
			.options()
			.stream()
			.collect(Collectors.toMap(CommandOption::longName, CommandOption::value, (first, last) -> last));
		LoadRun run = new LoadRun(LoadPlan.of(options), this.settings.address(), this.trust,
				server(options.get("server-pid")), this.screen::talk);
		try {
			LoadReport report = this.waiting.await(run.start());
			this.screen.data(this.screen.isJson() ? report.json() : report.text());
			if (!report.isFaultless()) {
				throw new CommandFailure(ExitCode.FAILURE, "Not every member got every chat once and in order.");
			}
		}
		finally {
			run.stop();
		}
	}

	private static @Nullable ServerProcess server(@Nullable String pid) {
		if (pid == null) {
			return null;
		}
		if (!pid.matches("[0-9]{1,9}")) {
			throw new CommandFailure(ExitCode.USAGE, "--server-pid is the number of a process, not " + pid + ".");
		}
		ServerProcess server = new ServerProcess(Long.parseLong(pid));
		server.cpu();
		return server;
	}

}
