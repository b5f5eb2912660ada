package dev.chatrooms.server.lobby;

import java.util.List;
import java.util.function.Function;

import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Reply;

/**
 * Long answers in frames of limited size.
 */
final class Pages {

	private Pages() {
	}

	/**
	 * The page with the first of them, as many as may be and fit: half of them, or half
	 * of those, if their names have many bytes; one at least.
	 * @param most on one page
	 * @param page makes the answer of some of them
	 */
	static <T, R extends Reply> R ofFirst(List<T> all, int most, Function<List<T>, R> page) {
		int size = Math.min(all.size(), most);
		R answer = page.apply(all.subList(0, size));
		while (size > 1 && FrameCodec.payloadLength(answer) > Limits.MAX_PAYLOAD) {
			size = size / 2;
			answer = page.apply(all.subList(0, size));
		}
		return answer;
	}

	/** The same with the last of them. */
	static <T, R extends Reply> R ofLast(List<T> all, int most, Function<List<T>, R> page) {
		int size = Math.min(all.size(), most);
		R answer = page.apply(all.subList(all.size() - size, all.size()));
		while (size > 1 && FrameCodec.payloadLength(answer) > Limits.MAX_PAYLOAD) {
			size = size * 3 / 4;
			answer = page.apply(all.subList(all.size() - size, all.size()));
		}
		return answer;
	}

}
