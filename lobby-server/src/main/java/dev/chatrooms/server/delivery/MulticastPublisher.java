package dev.chatrooms.server.delivery;

import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.integration.ip.udp.outbound.MulticastSendingMessageHandler;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;

/**
 * The multicast outbound adapter of one room. A datagram that cannot be sent is counted,
 * and the first one of each trouble is told: TCP carries everything anyway.
 */
public final class MulticastPublisher extends MulticastSendingMessageHandler {

	private static final Logger log = LoggerFactory.getLogger("dev.chatrooms.server.datagrams");

	private final GroupAddress address;

	private final AtomicLong failures = new AtomicLong();

	/** Publishes to the group, over the interface with that address if one is given. */
	public MulticastPublisher(GroupAddress address, MulticastPath path) {
		super(address.group(), address.port());
		this.address = address;
		setTimeToLive(path.ttl());
		if (path.interfaceAddress() != null) {
			setLocalAddress(path.interfaceAddress());
		}
	}

	@Override
	public void handleMessageInternal(Message<?> message) {
		try {
			super.handleMessageInternal(message);
			this.failures.set(0);
		}
		catch (MessagingException ex) {
			if (this.failures.getAndIncrement() == 0) {
				Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
				log.warn("No datagrams to {}: {}", this.address, cause.getMessage());
			}
		}
	}

}
