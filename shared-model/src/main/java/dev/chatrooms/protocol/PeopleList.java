package dev.chatrooms.protocol;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of people.
 *
 * @param people who they are
 * @param total how many there are on all pages
 * @param more whether another page follows
 * @param label that of the request
 */
public record PeopleList(List<Person> people, int total, boolean more, @Nullable String label) implements Reply {

}
