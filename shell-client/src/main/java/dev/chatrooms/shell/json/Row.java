package dev.chatrooms.shell.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One line of JSON, whose keys are the components of the record. All kinds of them are
 * here, and in the table of {@code src-docs/scripting.md}.
 */
@JsonPropertyOrder("type")
public sealed interface Row permits AnnouncementRow, BanRow, ChatRow, CommandRow, CreatedRow, EnteredRow, FindingRow,
		HookRow, IgnoredRow, MessageRow, NetRow, NoticeRow, NotifyRow, OutputRow, PassageRow, PersonRow, RoomRow,
		SeatRow, SentRow, TopicRow {

	/** What kind of line it is. */
	@JsonProperty
	String type();

}
