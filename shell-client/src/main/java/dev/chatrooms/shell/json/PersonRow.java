package dev.chatrooms.shell.json;

import dev.chatrooms.protocol.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is online.
 *
 * @param name who
 * @param idle seconds without doing anything
 * @param away why this person does not answer, if that was said
 * @param address where from, for operators only
 */
public record PersonRow(String name, long idle, @Nullable String away, @Nullable String address) implements Row {

	/** The row of a person. */
	public static PersonRow of(Person person) {
		return new PersonRow(person.name().text(), person.idle(), person.away(), person.address());
	}

	@Override
	public String type() {
		return "person";
	}

}
