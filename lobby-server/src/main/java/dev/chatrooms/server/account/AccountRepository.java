package dev.chatrooms.server.account;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Accounts in the database.
 */
interface AccountRepository extends Repository<Account, Long> {

	Account saveAndFlush(Account account);

	Optional<Account> findByNameKey(String nameKey);

	boolean existsByNameKey(String nameKey);

}
