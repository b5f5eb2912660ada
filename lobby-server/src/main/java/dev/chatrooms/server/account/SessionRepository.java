package dev.chatrooms.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions in the database.
 */
@Transactional
interface SessionRepository extends Repository<Session, Long> {

	Session save(Session session);

	@Query("select s from Session s join fetch s.account where s.tokenHash = :tokenHash")
	Optional<Session> find(String tokenHash);

	@Modifying
	@Query("update Session s set s.usedAt = :now where s.id = :id")
	void noteUse(long id, Instant now);

	@Modifying
	@Query("delete from Session s where s.tokenHash = :tokenHash")
	void delete(String tokenHash);

	@Modifying
	@Query("delete from Session s where s.account = :account")
	void deleteAll(Account account);

	@Query("select s from Session s where s.account = :account order by s.id")
	List<Session> findAll(Account account);

	@Modifying
	@Query("delete from Session s where s.account = :account and s.tokenHash <> :tokenHash")
	void deleteOthers(Account account, String tokenHash);

	@Modifying
	@Query("""
			delete from Session s where s.account = :account and s.id not in (
				select n.id from Session n where n.account = :account order by n.usedAt desc, n.id desc limit :most)""")
	void deleteAllButNewest(Account account, int most);

	@Modifying
	@Query("delete from Session s where s.usedAt < :end")
	void deleteUnusedSince(Instant end);

}
