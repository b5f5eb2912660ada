package dev.chatrooms.server.account;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Who has an account, and what logins may cost.
 *
 * @param registration whether people may make accounts themselves
 * @param nameReservation time in which nobody but the operator can make an account under
 * the name of one that was deleted
 * @param hashingThreads passwords that are hashed at the same time; each takes a core for
 * a moment
 * @param hashingMemory memory that a hash takes, 1MB to 1GB: here, and for each guess of
 * somebody who has stolen the database; passwords that were set before keep theirs
 * @param hashingPatience time a login waits for its turn before it is told to come back
 * @param sessionLifetime time since its last use after which a login cannot be resumed
 * without the password
 * @param sessionsPerAccount logins of one account that can be resumed; the next one ends
 * the one that was unused for longest
 */
@Validated
@ConfigurationProperties("accounts")
record AccountProperties(@NotNull @DefaultValue("open") Registration registration,
		@NotNull @DefaultValue("30d") Duration nameReservation, @Min(1) @DefaultValue("2") int hashingThreads,
		@NotNull @DefaultValue("16MB") DataSize hashingMemory, @NotNull @DefaultValue("5s") Duration hashingPatience,
		@NotNull @DefaultValue("30d") Duration sessionLifetime, @Min(1) @DefaultValue("20") int sessionsPerAccount) {

	AccountProperties {
		if (sessionLifetime.toSeconds() < 1) {
			throw new IllegalArgumentException("accounts.session-lifetime is a time of at least 1s.");
		}
		if (hashingMemory.toMegabytes() < 1 || hashingMemory.compareTo(DataSize.ofGigabytes(1)) > 0) {
			throw new IllegalArgumentException("accounts.hashing-memory is 1MB to 1GB.");
		}
	}

	/** Who makes accounts. */
	enum Registration {

		/** Everybody for themselves. */
		OPEN,

		/** The operator. */
		CLOSED

	}

}
