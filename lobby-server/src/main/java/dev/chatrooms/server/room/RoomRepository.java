package dev.chatrooms.server.room;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Rooms in the database.
 */
interface RoomRepository extends Repository<RoomRecord, Long> {

	RoomRecord saveAndFlush(RoomRecord room);

	Optional<RoomRecord> findByNameKey(String nameKey);

}
