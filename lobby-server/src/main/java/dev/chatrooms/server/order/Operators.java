package dev.chatrooms.server.order;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.audit.Audit;

import org.springframework.stereotype.Service;

/**
 * Makes people operators, or ends that. Thread-safe.
 */
@Service
public class Operators {

	private final Accounts accounts;

	private final Authority authority;

	private final RoomKeeper keeper;

	private final Audit audit;

	Operators(Accounts accounts, Authority authority, RoomKeeper keeper, Audit audit) {
		this.keeper = keeper;
		this.accounts = accounts;
		this.authority = authority;
		this.audit = audit;
	}

	/**
	 * Makes somebody an operator, or ends that: operators only for themselves, the
	 * console for all.
	 * @return a sentence that tells what was done
	 * @throws RefusedException if that is not permitted, or there is nobody of that name
	 */
	public String appoint(AccountName actor, AccountName typed, boolean operator) {
		this.authority.checkServer(actor);
		AccountName person = this.accounts.find(typed)
			.orElseThrow(() -> new RefusedException(
					Refusal.of(RefusalCode.NO_SUCH_PERSON, "There is nobody called " + typed + ".", null)));
		if (!operator && !person.equals(actor)) {
			// Else operators could do to each other what they may do to everybody else.
			this.authority.checkServer(actor, person);
		}
		this.accounts.operator(person, operator);
		this.keeper.conductChanged();
		String act = "made " + person + " an operator" + (operator ? "" : " no longer");
		this.audit.note(actor.text(), act);
		return "You " + act + ".";
	}

}
