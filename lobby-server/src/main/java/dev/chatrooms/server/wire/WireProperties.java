package dev.chatrooms.server.wire;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What one connection may cost.
 *
 * @param frameDeadline time from the first byte of a frame to its last
 * @param writeDeadline time for one write to be taken by the reader
 * @param silenceDeadline time without a word after which a peer that sends pings is gone
 * @param sendQueue how much may wait for a slow reader before it is cut, 256KB or more
 * @param backlog connections that may wait to be accepted, per endpoint
 */
@Validated
@ConfigurationProperties("wire")
public record WireProperties(@NotNull @DefaultValue("10s") Duration frameDeadline,
		@NotNull @DefaultValue("10s") Duration writeDeadline, @NotNull @DefaultValue("60s") Duration silenceDeadline,
		@NotNull @DefaultValue("256KB") DataSize sendQueue, @Min(1) @DefaultValue("1024") int backlog) {

	/** What a newcomer is sent at once must fit, however long the last chats were. */
	private static final DataSize SMALLEST_QUEUE = DataSize.ofKilobytes(256);

	private static final DataSize LARGEST_QUEUE = DataSize.ofMegabytes(1024);

	public WireProperties {
		if (sendQueue.compareTo(SMALLEST_QUEUE) < 0 || sendQueue.compareTo(LARGEST_QUEUE) > 0) {
			throw new IllegalArgumentException("wire.send-queue is a size from 256KB to 1024MB.");
		}
	}

}
