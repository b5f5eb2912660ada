package dev.chatrooms.server.operator;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.server.account.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command.
 *
 * @param name the account, or the console
 * @param seat where the operator sits, if that is the server's own console
 */
public record Operator(AccountName name, @Nullable OperatorSeat seat) {

	/** Whoever sits at the server's own console. */
	public static Operator at(OperatorSeat seat) {
		return new Operator(Accounts.CONSOLE, seat);
	}

	/** Somebody with an account, wherever. */
	public static Operator elsewhere(AccountName name) {
		return new Operator(name, null);
	}

}
