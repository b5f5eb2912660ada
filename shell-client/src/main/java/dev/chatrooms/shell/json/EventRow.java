package dev.chatrooms.shell.json;

import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.RoomNotice;

/**
 * The row of each kind of event of a room.
 */
public final class EventRow implements RoomEvent.Cases<Row> {

	private static final EventRow CASES = new EventRow();

	private EventRow() {
	}

	/** The row of that event. */
	public static Row of(RoomEvent event) {
		return event.accept(CASES);
	}

	@Override
	public Row posted(Posted event) {
		return ChatRow.of(event);
	}

	@Override
	public Row joined(MemberJoined event) {
		return PassageRow.of(event);
	}

	@Override
	public Row left(MemberLeft event) {
		return PassageRow.of(event);
	}

	@Override
	public Row noticed(RoomNotice event) {
		return NoticeRow.of(event);
	}

}
