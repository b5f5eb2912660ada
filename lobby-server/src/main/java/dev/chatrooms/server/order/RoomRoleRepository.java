package dev.chatrooms.server.order;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles in the database.
 */
@Transactional
interface RoomRoleRepository extends Repository<RoomRole, Long> {

	RoomRole saveAndFlush(RoomRole role);

	Optional<RoomRole> findByRoomIdAndNameKey(long roomId, String nameKey);

	List<RoomRole> findByRoomId(long roomId);

	List<RoomRole> findByNameKey(String nameKey);

	@Modifying
	@Query("delete from RoomRole r where r.roomId = :roomId and r.nameKey = :nameKey")
	void delete(long roomId, String nameKey);

	@Modifying
	@Query("delete from RoomRole r where r.roomId = :roomId and r.role = :role")
	void deleteAll(long roomId, String role);

	@Modifying
	@Query("delete from RoomRole r where r.nameKey = :nameKey")
	void deleteAll(String nameKey);

	@Modifying
	@Query("delete from RoomRole r where r.roomId = :roomId")
	void deleteAll(long roomId);

}
