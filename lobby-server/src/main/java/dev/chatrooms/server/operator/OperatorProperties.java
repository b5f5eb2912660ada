package dev.chatrooms.server.operator;

import java.util.Optional;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Limits;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The first operator, who is made at a start that finds none.
 *
 * @param name of the account; empty: none is made
 * @param password of the account; by default a random one, which is printed
 */
@Validated
@ConfigurationProperties("operator")
record OperatorProperties(@NotNull @DefaultValue("operator") String name, @Nullable String password) {

	OperatorProperties {
		password = (password != null && password.isEmpty()) ? null : password;
		if (password != null && password.codePointCount(0, password.length()) > Limits.MAX_PASSWORD) {
			throw new IllegalArgumentException("operator.password has 1 to " + Limits.MAX_PASSWORD + " characters.");
		}
		if (!name.isBlank()) {
			new AccountName(name);
		}
	}

	/** The name as a name. */
	Optional<AccountName> first() {
		return this.name.isBlank() ? Optional.empty() : Optional.of(new AccountName(this.name));
	}

	/** Without the password. */
	@Override
	public String toString() {
		return "OperatorProperties[" + this.name + "]";
	}

}
