package dev.chatrooms.shell.people;

import java.util.List;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.protocol.Operate;
import dev.chatrooms.protocol.Output;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.json.OutputRow;
import dev.chatrooms.shell.lobby.LobbyLink;
import dev.chatrooms.shell.view.Screen;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/**
 * The console of the server, for operators who sit elsewhere.
 */
@Commands
class OperatorLine {

	private final LobbyLink lobby;

	private final Screen screen;

	OperatorLine(LobbyLink lobby, Screen screen) {
		this.lobby = lobby;
		this.screen = screen;
	}

	@Command(name = "operator", alias = "op", group = "5 order",
			description = "Type a command of the server's operator.", help = """
					operator TEXT
					Does what the line would do at the server's console. Only an operator may. See: operator help
					Example: operator who""")
	void operator(@Argument(index = 0) String text) {
		Output output = this.lobby.ask(session -> session.request(label -> new Operate(text, label), Output.class));
		this.screen.rows(List.of(output.text()), OutputRow::new, texts -> CleanText.of(texts.get(0)));
	}

}
