package dev.chatrooms.server.account;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts in the database.
 */
interface AccountRepository extends Repository<Account, Long> {

	Account saveAndFlush(Account account);

	Optional<Account> findByNameKey(String nameKey);

	boolean existsByNameKey(String nameKey);

	List<Account> findByGuestTrue();

	List<Account> findByOperatorTrue();

	@Transactional
	@Modifying
	@Query("update Account a set a.passwordHash = :hash, a.mustChange = :mustChange where a.nameKey = :nameKey")
	void setPassword(String nameKey, String hash, boolean mustChange);

	@Transactional
	@Modifying
	@Query("""
			update Account a set a.passwordHash = :hash, a.mustChange = false
			where a.nameKey = :nameKey and a.passwordHash = :before""")
	int changePassword(String nameKey, String before, String hash);

	@Transactional
	void deleteByNameKey(String nameKey);

	@Transactional
	void deleteByNameKeyAndGuestTrue(String nameKey);

}
