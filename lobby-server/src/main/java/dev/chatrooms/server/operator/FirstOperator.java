package dev.chatrooms.server.operator;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.account.Registrar;
import dev.chatrooms.server.audit.Audit;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes an operator where there is none, once the server is open: somebody has to be the
 * first. Nobody else's account is taken for it.
 */
@Component
@Order(1)
@EnableConfigurationProperties(OperatorProperties.class)
class FirstOperator implements ApplicationRunner {

	private static final int MOST_VARIANTS = 1000;

	private final Accounts accounts;

	private final Registrar registrar;

	private final Audit audit;

	private final OperatorProperties properties;

	FirstOperator(Accounts accounts, Registrar registrar, Audit audit, OperatorProperties properties) {
		this.accounts = accounts;
		this.registrar = registrar;
		this.audit = audit;
		this.properties = properties;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.accounts.operators().isEmpty()) {
			this.properties.first().ifPresent((wanted) -> make(free(wanted)));
		}
	}

	private AccountName free(AccountName wanted) {
		Stream<AccountName> variants = IntStream.range(2, MOST_VARIANTS)
			.mapToObj((number) -> new AccountName(wanted + "-" + number));
		return Stream.concat(Stream.of(wanted), variants)
			.filter((name) -> !this.registrar.exists(name) && !name.equals(Accounts.CONSOLE))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No name is free for the operator"));
	}

	private void make(AccountName name) {
		String given = this.properties.password();
		String shown = null;
		if (given != null) {
			this.registrar.make(name, given);
		}
		else {
			shown = this.registrar.make(name);
		}
		this.accounts.operator(name, true);
		this.audit.note(Accounts.CONSOLE.text(), "made " + name + " the first operator");
		if (shown != null) {
			// Never through the log, which others may read and which is kept.
			System.out.println(
					"First start: log in as " + name + " with the password " + shown + ", which is shown only now.");
		}
	}

}
