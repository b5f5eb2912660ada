package dev.chatrooms.server.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.account.Passwords;
import dev.chatrooms.server.account.Registrar;
import dev.chatrooms.server.audit.Audit;
import dev.chatrooms.server.order.Authority;
import dev.chatrooms.server.order.Discipline;
import dev.chatrooms.server.order.Operators;
import dev.chatrooms.server.order.RoomKeeper;
import dev.chatrooms.server.presence.PersonGone;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The commands about accounts. Passwords are in what they say, and nowhere else.
 */
@Component
class AccountCommands implements CommandGroup {

	private final Accounts accounts;

	private final Registrar registrar;

	private final Passwords passwords;

	private final Operators operators;

	private final Authority authority;

	private final Discipline discipline;

	private final RoomKeeper keeper;

	private final UserImport users;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	AccountCommands(Accounts accounts, Registrar registrar, Passwords passwords, Operators operators,
			Authority authority, Discipline discipline, RoomKeeper keeper, UserImport users, Audit audit,
			ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.registrar = registrar;
		this.passwords = passwords;
		this.operators = operators;
		this.authority = authority;
		this.discipline = discipline;
		this.keeper = keeper;
		this.users = users;
		this.audit = audit;
		this.events = events;
	}

	@Override
	public List<OperatorCommand> rows() {
		return List.of(
				new OperatorCommand("grant NAME", "Makes somebody an operator.",
						(words, operator) -> this.operators.appoint(operator.name(), words.name(), true)),
				new OperatorCommand("revoke NAME", "Makes somebody an operator no longer.",
						(words, operator) -> this.operators.appoint(operator.name(), words.name(), false)),
				new OperatorCommand("newuser NAME", "Makes an account and shows its password.", this::newUser),
				new OperatorCommand("passwd NAME", "Gives somebody another password, to be changed at the next login.",
						this::passwd),
				new OperatorCommand("logout-all NAME", "Ends all logins of somebody.", this::logOutAll),
				new OperatorCommand("delete-account NAME", "Deletes an account; its name stays reserved for a while.",
						this::delete),
				OperatorCommand.ofConsole("import-users FILE", "Makes accounts of a users.csv of the Python chat.",
						(words, seat) -> importUsers(words)));
	}

	private String newUser(CommandWords words, Operator operator) {
		AccountName name = words.name();
		String password = this.registrar.make(name);
		note(operator, "made the account " + name);
		return "Account " + name + " created. Its password, shown only now: " + password;
	}

	private String passwd(CommandWords words, Operator operator) {
		AccountName name = known(words, operator);
		if (name.equals(operator.name())) {
			throw refused(RefusalCode.BAD_VALUE, "Change your own password with: password");
		}
		String password = this.passwords.reset(name);
		note(operator, "set a new password for " + name);
		this.discipline.dismiss(name, "An operator gave you another password; log in with that.");
		return "The password of " + name + ", shown only now: " + password;
	}

	private String logOutAll(CommandWords words, Operator operator) {
		AccountName name = known(words, operator);
		note(operator, "ended all logins of " + name);
		this.discipline.dismiss(name, "An operator has logged you out.");
		return "You ended all logins of " + name + ".";
	}

	private String delete(CommandWords words, Operator operator) {
		AccountName name = this.registrar.delete(known(words, operator));
		note(operator, "deleted the account " + name);
		this.discipline.dismiss(name, "Your account was deleted.");
		this.keeper.disown(name);
		this.events.publishEvent(new PersonGone(name));
		return "You deleted the account " + name + ".";
	}

	private String importUsers(CommandWords words) {
		Path file = Path.of(words.first());
		try {
			UserImport.Outcome outcome = this.users.read(file);
			this.audit.note(Accounts.CONSOLE.text(),
					"imported " + outcome.made() + " accounts from " + file.getFileName());
			return outcome.text();
		}
		catch (IOException ex) {
			throw refused(RefusalCode.BAD_VALUE, "The file cannot be read: " + file);
		}
	}

	/** Somebody to whom that operator may do something; operators are equal. */
	private AccountName known(CommandWords words, Operator operator) {
		AccountName typed = words.name();
		AccountName name = this.accounts.find(typed)
			.orElseThrow(() -> refused(RefusalCode.NO_SUCH_PERSON, "There is nobody called " + typed + "."));
		if (!name.equals(operator.name())) {
			this.authority.checkServer(operator.name(), name);
		}
		return name;
	}

	private void note(Operator operator, String act) {
		this.audit.note(operator.name().text(), act);
	}

	private static RefusedException refused(RefusalCode code, String words) {
		return new RefusedException(Refusal.of(code, words, null));
	}

}
