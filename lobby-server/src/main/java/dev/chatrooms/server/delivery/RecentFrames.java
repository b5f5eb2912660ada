package dev.chatrooms.server.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The newest frames of a room, so that a member who missed a few gets them again without
 * the journal being read. Bounded in number and bytes. Not thread-safe.
 */
public final class RecentFrames {

	private final Deque<EventFrame> frames = new ArrayDeque<>();

	private final int maxFrames;

	private final int maxBytes;

	private int bytes;

	/** Keeps at most that many frames, and at most that many bytes of them. */
	public RecentFrames(int maxFrames, int maxBytes) {
		this.maxFrames = maxFrames;
		this.maxBytes = maxBytes;
	}

	/** Adds the frames that follow the last ones. */
	public void add(List<EventFrame> next) {
		for (EventFrame frame : next) {
			this.frames.addLast(frame);
			this.bytes += frame.bytes().length;
		}
		while (this.frames.size() > this.maxFrames || this.bytes > this.maxBytes) {
			this.bytes -= this.frames.removeFirst().bytes().length;
		}
	}

	/**
	 * The frames from one number on, as many as fit on the page.
	 * @return nothing if the first of them is not kept any more
	 */
	public Optional<List<EventFrame>> page(long from, long to, RepairPage page) {
		EventFrame oldest = this.frames.peekFirst();
		if (oldest == null || oldest.sequence() > from) {
			return Optional.empty();
		}
		List<EventFrame> found = new ArrayList<>();
		for (EventFrame frame : this.frames) {
			if (frame.sequence() > to || (frame.sequence() >= from && !page.takes(frame))) {
				break;
			}
			if (frame.sequence() >= from) {
				found.add(frame);
			}
		}
		return Optional.of(found);
	}

}
