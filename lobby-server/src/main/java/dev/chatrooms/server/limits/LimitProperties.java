package dev.chatrooms.server.limits;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What one address and one account may take. An IPv6 network of 64 bits counts as one
 * address.
 *
 * @param connectionsPerAddress connections that one address may have, to the lobby and to
 * rooms together
 * @param failedLoginsPerAddress wrong passwords that may come from one address within the
 * window
 * @param failedLoginsPerAccount wrong passwords for one account within the window;
 * addresses from which its owner has logged in before have this many of their own
 * @param failedLoginsWindow time in which that many failures are forgotten
 * @param accountsPerAddress accounts that one address may make within an hour
 * @param roomsPerAccount rooms that one person may be in, or be about to enter
 * @param roomsOwnedPerAccount rooms that one person may make
 * @param openRoomsPerAddress open rooms that may have been opened from one address
 */
@Validated
@ConfigurationProperties("limits")
public record LimitProperties(@Min(1) @DefaultValue("200") int connectionsPerAddress,
		@Min(1) @Max(1_000_000) @DefaultValue("30") int failedLoginsPerAddress,
		@Min(1) @DefaultValue("10") int failedLoginsPerAccount,
		@NotNull @DefaultValue("10m") Duration failedLoginsWindow, @Min(1) @DefaultValue("100") int accountsPerAddress,
		@Min(1) @DefaultValue("50") int roomsPerAccount, @Min(0) @DefaultValue("50") int roomsOwnedPerAccount,
		@Min(1) @DefaultValue("100") int openRoomsPerAddress) {

	public LimitProperties {
		if (failedLoginsWindow.toSeconds() < 1) {
			throw new IllegalArgumentException("limits.failed-logins-window is a time of at least 1s.");
		}
	}

}
