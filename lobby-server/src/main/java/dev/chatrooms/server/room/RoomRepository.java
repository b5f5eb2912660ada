package dev.chatrooms.server.room;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rooms in the database.
 */
interface RoomRepository extends Repository<RoomRecord, Long> {

	RoomRecord saveAndFlush(RoomRecord room);

	Optional<RoomRecord> findByNameKey(String nameKey);

	Optional<RoomRecord> findById(long id);

	List<RoomRecord> findByKeptTrue();

	List<RoomRecord> findByDoomedTrue();

	List<RoomRecord> findAll();

	@Transactional
	void deleteById(long id);

}
