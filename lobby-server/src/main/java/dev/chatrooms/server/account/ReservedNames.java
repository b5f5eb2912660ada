package dev.chatrooms.server.account;

import java.time.Instant;
import java.time.ZoneOffset;

import dev.chatrooms.model.AccountName;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Names that were somebody's until lately. Who takes such a name could be mistaken for
 * its last owner, so strangers have to wait. Thread-safe.
 */
@Component
class ReservedNames {

	private final JdbcTemplate jdbc;

	ReservedNames(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	boolean has(AccountName name) {
		Integer count = this.jdbc.queryForObject(
				"select count(*) from reserved_name where name_key = ? and ends_at > ?", Integer.class, name.key(),
				Instant.now().atOffset(ZoneOffset.UTC));
		return count != null && count > 0;
	}

	void add(AccountName name, Instant end) {
		this.jdbc.update("merge into reserved_name (name_key, ends_at) values (?, ?)", name.key(),
				end.atOffset(ZoneOffset.UTC));
	}

	void remove(AccountName name) {
		this.jdbc.update("delete from reserved_name where name_key = ?", name.key());
	}

}
