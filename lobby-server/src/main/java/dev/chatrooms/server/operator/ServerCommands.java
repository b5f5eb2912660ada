package dev.chatrooms.server.operator;

import java.util.List;
import java.util.Locale;

import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.audit.Audit;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.stereotype.Component;

/**
 * The commands about the program itself, which are for its own console.
 */
@Component
class ServerCommands implements CommandGroup {

	private static final String LOGGERS = "dev.chatrooms";

	private final LoggingSystem logging;

	private final Audit audit;

	ServerCommands(LoggingSystem logging, Audit audit) {
		this.logging = logging;
		this.audit = audit;
	}

	@Override
	public List<OperatorCommand> rows() {
		return List.of(
				OperatorCommand.ofConsole("loglevel [info|debug|warn]", "Shows or changes how much is logged.",
						(words, seat) -> level(words)),
				OperatorCommand.ofConsole("clear", "Empties the screen.", (words, seat) -> {
					seat.clear();
					return null;
				}), OperatorCommand.ofConsole("quit", "Stops the server in order.", (words, seat) -> {
					note("stopped the server");
					seat.quit();
					return "The server is stopping.";
				}));
	}

	private String level(CommandWords words) {
		String typed = words.optional().orElse("").toLowerCase(Locale.ROOT);
		if (typed.isEmpty()) {
			LoggerConfiguration loggers = this.logging.getLoggerConfiguration(LOGGERS);
			LogLevel level = (loggers != null) ? loggers.getEffectiveLevel() : LogLevel.INFO;
			return "The log level is " + level.name().toLowerCase(Locale.ROOT) + ".";
		}
		if (!typed.matches("info|debug|warn")) {
			throw words.wrong();
		}
		note("set the log level to " + typed);
		this.logging.setLogLevel(LOGGERS, LogLevel.valueOf(typed.toUpperCase(Locale.ROOT)));
		return "The log level is " + typed + " now.";
	}

	private void note(String act) {
		this.audit.note(Accounts.CONSOLE.text(), act);
	}

}
