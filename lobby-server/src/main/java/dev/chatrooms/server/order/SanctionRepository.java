package dev.chatrooms.server.order;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sanctions in the database.
 */
@Transactional
interface SanctionRepository extends Repository<SanctionRecord, Long> {

	SanctionRecord save(SanctionRecord sanction);

	@Query("""
			select s from SanctionRecord s where s.kind = :kind and s.targetKey in :keys
			and (s.roomId = :roomId or (s.roomId is null and :roomId is null)) order by s.id desc""")
	List<SanctionRecord> find(String kind, Collection<String> keys, @Nullable Long roomId);

	@Query("""
			select s from SanctionRecord s where s.roomId = :roomId or (s.roomId is null and :roomId is null)
			order by s.id desc""")
	List<SanctionRecord> findAll(@Nullable Long roomId);

	@Modifying
	@Query("""
			delete from SanctionRecord s where s.kind = :kind and s.targetKey = :key
			and (s.roomId = :roomId or (s.roomId is null and :roomId is null))""")
	int delete(String kind, String key, @Nullable Long roomId);

	@Modifying
	@Query("delete from SanctionRecord s where s.roomId = :roomId")
	void deleteAll(long roomId);

	@Query("select s from SanctionRecord s where s.kind = :kind and s.targetKey = :key and s.roomId is not null")
	List<SanctionRecord> findInRooms(String kind, String key);

	@Modifying
	@Query("delete from SanctionRecord s where s.targetKey = :key")
	int deleteAll(String key);

}
