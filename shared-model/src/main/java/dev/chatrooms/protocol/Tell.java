package dev.chatrooms.protocol;

import java.util.Objects;

import dev.chatrooms.model.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * Says something to one person. Who has an account and is not online gets it later.
 *
 * @param to whom
 * @param contents the words, as typed
 * @param label repeated in the answer
 */
public record Tell(AccountName to, String contents, @Nullable String label) implements PeopleRequest {

	public Tell {
		Objects.requireNonNull(to, "to");
		Objects.requireNonNull(contents, "contents");
		Limits.checkLabel(label);
	}

	@Override
	public <R> R accept(PeopleRequest.Cases<R> cases) {
		return cases.tell(this);
	}

	/** Without the words and the reader, which are nobody's business in a log. */
	@Override
	public String toString() {
		return "Tell[]";
	}

}
