package dev.chatrooms.server.limits;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.chatrooms.server.wire.Doorkeeper;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts the connections of each address, to the lobby and to all rooms.
 */
@Component
@EnableConfigurationProperties(LimitProperties.class)
class ConnectionLimits implements Doorkeeper {

	/**
	 * Connections of one address that may be told at the same time why they cannot stay;
	 * each costs a thread for a moment. The others end without a word.
	 */
	private static final int REFUSED_AT_ONCE = 16;

	private final Map<Origin, Present> present = new ConcurrentHashMap<>();

	private final int allowed;

	ConnectionLimits(LimitProperties limits) {
		this.allowed = limits.connectionsPerAddress();
	}

	@Override
	public Verdict arrived(InetAddress address) {
		Verdict[] verdict = { Verdict.IGNORED };
		this.present.compute(Origin.of(address), (origin, known) -> {
			Present before = (known != null) ? known : new Present(0, 0);
			verdict[0] = verdict(before);
			return before.with(verdict[0], 1);
		});
		return verdict[0];
	}

	@Override
	public void left(InetAddress address, Verdict verdict) {
		this.present.computeIfPresent(Origin.of(address), (origin, before) -> before.with(verdict, -1).orNobody());
	}

	/** Whether nobody is counted. */
	boolean isIdle() {
		return this.present.isEmpty();
	}

	private Verdict verdict(Present before) {
		if (before.welcome() < this.allowed) {
			return Verdict.WELCOME;
		}
		return (before.refused() < REFUSED_AT_ONCE) ? Verdict.REFUSED : Verdict.IGNORED;
	}

	/**
	 * The connections of one origin.
	 *
	 * @param welcome those that may stay
	 * @param refused those that are being told why they may not
	 */
	private record Present(int welcome, int refused) {

		Present with(Verdict verdict, int change) {
			return switch (verdict) {
				case WELCOME -> new Present(this.welcome + change, this.refused);
				case REFUSED -> new Present(this.welcome, this.refused + change);
				case IGNORED -> this;
			};
		}

		@Nullable Present orNobody() {
			return (this.welcome == 0 && this.refused == 0) ? null : this;
		}

	}

}
