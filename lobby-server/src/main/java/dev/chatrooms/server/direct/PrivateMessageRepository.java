package dev.chatrooms.server.direct;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Private messages in the database.
 */
@Transactional
interface PrivateMessageRepository extends Repository<PrivateMessage, Long> {

	PrivateMessage save(PrivateMessage message);

	int countByRecipientKey(String recipientKey);

	int countByRecipientKeyAndCreator(String recipientKey, String creator);

	List<PrivateMessage> findByRecipientKeyOrderById(String recipientKey, Limit limit);

	void deleteByRecipientKey(String recipientKey);

	@Modifying
	@Query("delete from PrivateMessage m where m.recipientKey = :recipientKey and m.id in :ids")
	void delete(String recipientKey, Collection<Long> ids);

}
