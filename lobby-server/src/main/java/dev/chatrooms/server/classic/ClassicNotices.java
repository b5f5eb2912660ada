package dev.chatrooms.server.classic;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.chatrooms.protocol.Admission;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.integration.channel.DirectChannel;
import org.springframework.stereotype.Component;

/**
 * The notice rooms, one for each reason to refuse a join, made when first needed.
 */
@Component
class ClassicNotices {

	private static final Logger log = LoggerFactory.getLogger(ClassicNotices.class);

	private final Map<RefusalCode, ClassicEndpoint> notices = new ConcurrentHashMap<>();

	private final ClassicEndpoints classic;

	ClassicNotices(ClassicEndpoints classic) {
		this.classic = classic;
	}

	/** The way into the room that says why the real one is not to be had. */
	Admission admit(Refusal refusal) {
		RefusalCode code = (refusal.code() != null) ? refusal.code() : RefusalCode.INTERNAL;
		return this.notices.computeIfAbsent(code, this::open).admission();
	}

	private ClassicEndpoint open(RefusalCode code) {
		Refusal refusal = Refusal.of(code, null);
		ClassicNotice notice = new ClassicNotice(refusal);
		try {
			return this.classic.open("classic.notice." + code.text(), notice, notice::receive, new DirectChannel());
		}
		catch (IOException ex) {
			log.warn("No notice room for {}: {}", code.text(), ex.getMessage());
			throw new RefusedException(refusal);
		}
	}

}
