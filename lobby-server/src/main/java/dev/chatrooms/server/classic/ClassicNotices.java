package dev.chatrooms.server.classic;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.delivery.GroupAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The notice rooms, one for each reason to refuse a join, made when first needed.
 */
@Component
class ClassicNotices {

	private static final Logger log = LoggerFactory.getLogger(ClassicNotices.class);

	private final Map<RefusalCode, Integer> ports = new ConcurrentHashMap<>();

	private final ClassicEndpoints classic;

	/**
	 * Of all notices: the client wants to join some group, and nothing is ever sent to
	 * it.
	 */
	private final GroupAddress group;

	ClassicNotices(ClassicEndpoints classic) throws IOException {
		this.classic = classic;
		this.group = classic.lease();
	}

	/**
	 * The way into the room that says why the real one is not to be had.
	 * @throws RefusedException if there is no port for it
	 */
	Admission admit(Refusal refusal) {
		RefusalCode code = (refusal.code() != null) ? refusal.code() : RefusalCode.INTERNAL;
		int port = this.ports.computeIfAbsent(code, this::open);
		return new Admission(port, this.group.group(), this.group.port(), null, null, null, null);
	}

	private int open(RefusalCode code) {
		Refusal refusal = Refusal.of(code, null);
		try {
			ClassicNotice notice = new ClassicNotice(refusal);
			return this.classic.openSilently("classic.notice." + code.text(), 0, notice, notice);
		}
		catch (IOException ex) {
			log.warn("No notice room for {}: {}", code.text(), ex.getMessage());
			throw new RefusedException(refusal);
		}
	}

}
