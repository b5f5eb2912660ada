package dev.chatrooms.shell.people;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.protocol.Person;
import dev.chatrooms.shell.view.Columns;

/**
 * People as an aligned table; wide characters count double.
 */
final class PeopleTable {

	private static final String NAME = "NAME";

	private static final int IDLE_WIDTH = 6;

	private static final long MINUTE = 60;

	private static final long HOUR = 60 * MINUTE;

	private PeopleTable() {
	}

	static String of(List<Person> people) {
		int column = Columns.ofWidest(Stream.concat(Stream.of(NAME), people.stream().map(PeopleTable::name))) + 2;
		return row(NAME, "  IDLE", "", column) + people.stream()
			.map(person -> row(name(person), idle(person.idle()), remark(person), column))
			.collect(Collectors.joining());
	}

	private static String row(String name, String idle, String remark, int column) {
		String line = Columns.fill(name, column) + " ".repeat(Math.max(0, IDLE_WIDTH - idle.length())) + idle + "  "
				+ remark;
		return line.stripTrailing() + "\n";
	}

	private static String name(Person person) {
		return CleanText.singleLine(person.name().text());
	}

	private static String remark(Person person) {
		String away = (person.away() != null) ? "away: " + CleanText.singleLine(person.away()) : "";
		String address = (person.address() != null) ? CleanText.singleLine(person.address()) : "";
		return (address + "  " + away).strip();
	}

	/** Such as {@code -}, {@code 5m}, {@code 3h}. */
	static String idle(long seconds) {
		if (seconds < MINUTE) {
			return "-";
		}
		return (seconds < HOUR) ? seconds / MINUTE + "m" : seconds / HOUR + "h";
	}

}
