package dev.chatrooms.shell.command;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.ParsedInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandLineParserTests {

	private final CommandLineParser parser = new CommandLineParser(SomeCommands.catalog());

	private static List<String> arguments(ParsedInput input) {
		return input.arguments().stream().map(argument -> argument.value()).toList();
	}

	@Test
	void passesTheRestOfSayThroughUntouched() {
		ParsedInput input = this.parser.parse("say -5 \"hi\"  don't \\n !! --help --timeout 3");

		assertThat(input.commandName()).isEqualTo("say");
		assertThat(arguments(input)).containsExactly("-5 \"hi\"  don't \\n !! --help --timeout 3");
		assertThat(input.options()).isEmpty();
	}

	@Test
	void findsCommandsInAnyCaseWithOrWithoutSlash() {
		assertThat(this.parser.parse("  LIST").commandName()).isEqualTo("list");
		assertThat(this.parser.parse("/join tea").commandName()).isEqualTo("join");
		assertThat(this.parser.parse("/quit").commandName()).isEqualTo("leave");
		assertThat(this.parser.parse("\\quit").commandName()).isEqualTo("leave");
	}

	@Test
	void takesOnlyKnownOptionsForOptions() {
		ParsedInput input = this.parser.parse("login ada -secret");

		assertThat(arguments(input)).containsExactly("ada", "-secret");
		assertThat(input.options()).isEmpty();
	}

	@Test
	void readsTheValueOfAnOptionInBothForms() {
		for (String line : List.of("expect tea --timeout 5s", "expect --timeout=5s tea")) {
			ParsedInput input = this.parser.parse(line);

			assertThat(arguments(input)).containsExactly("tea");
			assertThat(input.options()).singleElement().satisfies(option -> {
				assertThat(option.longName()).isEqualTo("timeout");
				assertThat(option.value()).isEqualTo("5s");
			});
		}
	}

	@Test
	void letsTheWordsOfAnOptionGoOnToTheNext() {
		CommandLineParser orders = new CommandLineParser(
				SomeCommands.catalog("ban PERSON [--for TIME] [--reason WORDS] [--server]"));

		for (String line : List.of("ban eve --for 2m --reason don't spam --server",
				"ban --reason \"don't spam\" eve --for 2m --server", "ban eve --server --for 2m --reason=don't spam")) {
			ParsedInput input = orders.parse(line);

			assertThat(arguments(input)).containsExactly("eve");
			assertThat(input.options()).extracting(option -> option.longName() + " " + option.value())
				.containsExactlyInAnyOrder("for 2m", "reason don't spam", "server true");
		}
		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> orders.parse("ban eve --reason don't spam --sever"))
			.withMessage("There is no option --sever; did you mean --server?");
	}

	@Test
	void asksBackForAMistypedOption() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> this.parser.parse("expect tea --timout 5s"))
			.withMessage("There is no option --timout; did you mean --timeout?");
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> this.parser.parse("list --jsn"))
			.withMessage("There is no option --jsn; did you mean --json?");
		assertThat(arguments(this.parser.parse("expect -- --timout"))).containsExactly("--timout");
		assertThat(arguments(this.parser.parse("login ada --s3cret"))).containsExactly("ada", "--s3cret");
	}

	@Test
	void endsOptionsAtTwoDashes() {
		assertThat(arguments(this.parser.parse("expect -- --timeout"))).containsExactly("--timeout");
	}

	@Test
	void refusesAnOptionWithoutItsValue() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> this.parser.parse("expect tea --timeout"))
			.withMessage("The option --timeout needs a value.\nUsage: expect TEXT [--timeout 30s]");
	}

	@Test
	void keepsWordsThatAreCutAlready() {
		assertThat(arguments(this.parser.parse(List.of("expect", "tea is ready")))).containsExactly("tea is ready");
		assertThat(arguments(this.parser.parse(List.of("login", "", "secret")))).containsExactly("", "secret");
	}

}
