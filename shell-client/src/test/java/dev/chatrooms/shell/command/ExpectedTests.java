package dev.chatrooms.shell.command;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExpectedTests {

	private final Catalog catalog = SomeCommands.catalog("create NAME [--description WORDS] [--room ROOM] [--private]",
			"kick PERSON [--room ROOM]", "msg PERSON TEXT", "expect TEXT [--timeout 30s]", "script FILE",
			"leave [ROOM]");

	private Expected at(String line) {
		return this.catalog.expected(line);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "``|COMMAND|``", "le|COMMAND|le", "`leave `|ROOM|``", "leave te|ROOM|te", "LEAVE te|ROOM|te",
					"part te|ROOM|te", "/leave te|ROOM|te", "leave tea te|``|te", "script a/b|FILE|a/b",
					"msg bo|PERSON|bo", "msg bob hi|TEXT|hi", "msg bob don't @a|TEXT|@a", "msg bob say \"a|TEXT|\"a",
					"expect one two|TEXT|two", "kick bob --room te|ROOM|te", "kick --room tea bo|PERSON|bo",
					"kick --room=tea bo|PERSON|bo", "kick bob --room=te|ROOM|te", "kick -- --r|PERSON|--r",
					"kick --json bo|PERSON|bo", "kick --r|``|--r", "create lab --description \"a b|``|b",
					"create lab --description \"a b\" --room te|ROOM|te", "nosuch te|``|te" })
	void readsFromTheUsageWhatComesNext(String line, String kind, String start) {
		assertThat(at(line).kind()).isEqualTo(kind);
		assertThat(at(line).start()).isEqualTo(start);
	}

	@Test
	void offersEachOptionOnce() {
		assertThat(at("create lab ").options()).containsExactly("--description", "--room", "--private");
		assertThat(at("create lab --private --description x --").options()).containsExactly("--room", "--json",
				"--help");
		assertThat(at("leave --json --").options()).containsExactly("--help");
		assertThat(at("leave tea ").options()).isEmpty();
		assertThat(at("create --room ").options()).isEmpty();
		assertThat(at("msg bob --").options()).isEmpty();
		assertThat(at("create -- --").options()).isEmpty();
	}

	@Test
	void leavesTheNameOfTheOptionAlone() {
		assertThat(at("kick bob --room=te")).isEqualTo(new Expected("ROOM", List.of(), "--room=", "te"));
	}

}
