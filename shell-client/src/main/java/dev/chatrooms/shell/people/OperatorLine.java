package dev.chatrooms.shell.people;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.protocol.Operate;
import dev.chatrooms.protocol.Output;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.lobby.LobbyLink;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/**
 * The console of the server, for operators who sit elsewhere.
 */
@Commands
class OperatorLine {

	private final LobbyLink lobby;

	OperatorLine(LobbyLink lobby) {
		this.lobby = lobby;
	}

	@Command(name = "operator", alias = "op", group = "5 order",
			description = "Type a command of the server's operator.", help = """
					operator TEXT
					Does what the line would do at the server's console. Only an operator may. See: operator help
					Example: operator who""")
	String operator(@Argument(index = 0) String text) {
		Output output = this.lobby.ask(session -> session.request(label -> new Operate(text, label), Output.class));
		return CleanText.of(output.text());
	}

}
