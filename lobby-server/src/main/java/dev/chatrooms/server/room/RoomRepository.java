package dev.chatrooms.server.room;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rooms in the database.
 */
interface RoomRepository extends Repository<RoomRecord, Long> {

	RoomRecord saveAndFlush(RoomRecord room);

	Optional<RoomRecord> findByNameKey(String nameKey);

	Optional<RoomRecord> findById(long id);

	List<RoomRecord> findByKeptTrueAndIdIn(Collection<Long> ids);

	@Query("""
			select r from RoomRecord r where r.permanent = true and (r.hidden = false or :hiddenToo = true)
			and r.nameKey > :after order by r.nameKey""")
	List<RoomRecord> findPermanent(String after, boolean hiddenToo, Limit limit);

	List<RoomRecord> findByOwner(String owner);

	List<RoomRecord> findByKeptTrueAndOwner(String owner);

	long countByKeptTrueAndOwner(String owner);

	List<RoomRecord> findByDoomedTrue();

	@Transactional
	void deleteById(long id);

}
