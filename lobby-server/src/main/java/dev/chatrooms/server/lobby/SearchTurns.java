package dev.chatrooms.server.lobby;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;

/**
 * Lets people search one after the other, because each search looks through everything
 * that was ever said. Nobody waits twice in the same line. Thread-safe.
 */
final class SearchTurns {

	private static final long PATIENCE_SECONDS = 5;

	private final Semaphore turn = new Semaphore(1, true);

	private final Set<AccountName> inLine = ConcurrentHashMap.newKeySet();

	/**
	 * Searches when it is somebody's turn.
	 * @throws RefusedException if this person is searching already, or the line is long
	 */
	<R> R take(AccountName person, Supplier<R> search) {
		if (!this.inLine.add(person)) {
			throw busy();
		}
		try {
			return inTurn(search);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw busy();
		}
		finally {
			this.inLine.remove(person);
		}
	}

	private <R> R inTurn(Supplier<R> search) throws InterruptedException {
		if (!this.turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			throw busy();
		}
		try {
			return search.get();
		}
		finally {
			this.turn.release();
		}
	}

	private static RefusedException busy() {
		return new RefusedException(Refusal.of(RefusalCode.BUSY, null));
	}

}
