package dev.chatrooms.shell.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.Commands;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.command.TypedPath;
import dev.chatrooms.shell.command.Typing;
import dev.chatrooms.shell.command.Words;
import dev.chatrooms.shell.json.HookRow;
import dev.chatrooms.shell.view.Screen;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/**
 * What is run when somebody says something.
 */
@Commands
class HookCommands {

	private static final String RUN = "run";

	private static final String OFF = "off";

	private final Hooks hooks;

	private final Screen screen;

	private final Typing typing;

	HookCommands(Hooks hooks, Screen screen, Typing typing) {
		this.typing = typing;
		this.hooks = hooks;
		this.screen = screen;
	}

	@Command(name = "on", group = "6 scripts", description = "Run a program when somebody says something.",
			help = """
					on [chat|mention|message] [run|off] [FILE] [TEXT]
					on EVENT run PROGRAM ... runs a program whenever somebody else says something (chat), says your name (mention),
					or sends you a private message (message). The words are in its environment: CHAT_FROM, CHAT_TEXT, CHAT_ROOM,
					CHAT_TIME and others. on EVENT off ends that, on alone shows what is run. It holds until you leave the shell.
					Example: on mention run ~/bin/chat-notify""")
	void on(@Argument(index = 0) String event, @Argument(index = 1) String deed, @Argument(index = 2) String program,
			@Argument(index = 3) String text) {
		if (event.isEmpty()) {
			show();
			return;
		}
		Occasion occasion = Occasion.ofText(event)
			.orElseThrow(() -> new CommandFailure(ExitCode.USAGE,
					"An event is chat, mention or message, not \"" + event + "\"."));
		if (deed.equals(OFF) && program.isEmpty()) {
			end(occasion);
		}
		else if (deed.equals(RUN) && !program.isEmpty()) {
			begin(occasion, program, Words.of(text));
		}
		else {
			throw new CommandFailure(ExitCode.USAGE, "Have something run with: on " + occasion.text()
					+ " run PROGRAM, or end it with: on " + occasion.text() + " off");
		}
	}

	private void begin(Occasion occasion, String typed, List<String> arguments) {
		String program = TypedPath.of(typed);
		List<String> words = new ArrayList<>(List.of(program));
		words.addAll(arguments);
		this.hooks.set(occasion, words);
		this.screen.talk("On " + occasion.text() + " " + program + " is run; "
				+ this.typing.hint("end that with: on " + occasion.text() + " off"));
	}

	private void end(Occasion occasion) {
		this.screen.talk(this.hooks.remove(occasion) ? "On " + occasion.text() + " nothing is run any more."
				: "On " + occasion.text() + " nothing is run.");
	}

	private void show() {
		Map<Occasion, List<String>> all = this.hooks.all();
		if (all.isEmpty()) {
			this.screen.talk(this.typing.hint("Nothing is run. Have something run with: on mention run PROGRAM"));
			return;
		}
		this.screen
			.rows(all.entrySet().stream().map(entry -> new HookRow(entry.getKey().text(), entry.getValue())).toList());
	}

}
