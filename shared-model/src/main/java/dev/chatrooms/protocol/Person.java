package dev.chatrooms.protocol;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is online, as others may see it.
 *
 * @param name who
 * @param idle seconds since this person last did anything
 * @param away why this person does not answer, if that was said
 * @param address where from, for operators only: {@code 127.0.0.1:40312}
 */
public record Person(AccountName name, long idle, @Nullable String away, @Nullable String address) {

}
