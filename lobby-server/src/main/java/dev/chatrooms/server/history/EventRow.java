package dev.chatrooms.server.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;

import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.RoomNotice;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is stored, in the log and in the table {@code room_event}.
 */
record EventRow(long roomId, long sequence, long epoch, String kind, String creator, @Nullable String contents,
		@Nullable Integer members, Instant happenedAt, @Nullable String chatId, @Nullable String style) {

	static final String CHAT = "chat";

	static final String JOINED = "joined";

	static final String NOTICE = "notice";

	private static final String LEFT = "left";

	static EventRow of(long roomId, Journal.Entry entry) {
		RoomEvent event = entry.event();
		return event.accept(new RoomEvent.Cases<EventRow>() {

			@Override
			public EventRow posted(Posted chat) {
				return new EventRow(roomId, chat.sequence(), chat.epoch(), CHAT, chat.creator().text(), chat.contents(),
						null, chat.datetime(), entry.chatId(), (chat.style() != null) ? chat.style().text() : null);
			}

			@Override
			public EventRow joined(MemberJoined arrival) {
				return presence(JOINED, arrival.members());
			}

			@Override
			public EventRow left(MemberLeft departure) {
				return presence(LEFT, departure.members());
			}

			@Override
			public EventRow noticed(RoomNotice notice) {
				return new EventRow(roomId, notice.sequence(), notice.epoch(), NOTICE, notice.creator().text(),
						notice.contents(), null, notice.datetime(), null, null);
			}

			private EventRow presence(String kind, int members) {
				return new EventRow(roomId, event.sequence(), event.epoch(), kind, event.creator().text(), null,
						members, event.datetime(), null, null);
			}

		});
	}

	/** The values of {@link EventTable#INSERT}. */
	@Nullable Object[] columns() {
		return new @Nullable Object[] { this.roomId, this.sequence, this.epoch, this.kind, this.creator, this.contents,
				this.members, this.happenedAt.atOffset(ZoneOffset.UTC), this.chatId, this.style };
	}

	void write(DataOutput out) throws IOException {
		out.writeLong(this.roomId);
		out.writeLong(this.sequence);
		out.writeLong(this.epoch);
		out.writeUTF(this.kind);
		out.writeUTF(this.creator);
		writeOptional(out, this.contents);
		writeOptional(out, (this.members != null) ? this.members.toString() : null);
		out.writeLong(this.happenedAt.getEpochSecond());
		out.writeInt(this.happenedAt.getNano());
		writeOptional(out, this.chatId);
		writeOptional(out, this.style);
	}

	static EventRow read(DataInput in) throws IOException {
		long roomId = in.readLong();
		long sequence = in.readLong();
		long epoch = in.readLong();
		String kind = in.readUTF();
		String creator = in.readUTF();
		String contents = readOptional(in);
		String members = readOptional(in);
		Instant happenedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
		return new EventRow(roomId, sequence, epoch, kind, creator, contents,
				(members != null) ? Integer.valueOf(members) : null, happenedAt, readOptional(in), readOptional(in));
	}

	private static void writeOptional(DataOutput out, @Nullable String text) throws IOException {
		out.writeBoolean(text != null);
		if (text != null) {
			out.writeUTF(text);
		}
	}

	private static @Nullable String readOptional(DataInput in) throws IOException {
		return in.readBoolean() ? in.readUTF() : null;
	}

	/** Without the words, which are nobody's business in a log. */
	@Override
	public String toString() {
		return "EventRow[" + this.roomId + " " + this.epoch + "/" + this.sequence + "]";
	}

}
