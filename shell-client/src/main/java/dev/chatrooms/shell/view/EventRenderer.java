package dev.chatrooms.shell.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.protocol.Announcement;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.Style;
import dev.chatrooms.protocol.Told;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Turns the events of one visit into lines, in order: a line for the day whenever it
 * changes, then the event with its local time. Not thread-safe.
 */
public class EventRenderer implements RoomEvent.Cases<AttributedString> {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss ", Locale.ENGLISH);

	/** Wider than a time, so that no further line of a chat can pass for a chat. */
	private static final String INDENT = " ".repeat(11);

	private final ZoneId zone;

	private final Theme theme;

	private final AccountName you;

	private final DayLine day;

	/** Renders for a visitor of that name. */
	public EventRenderer(ZoneId zone, Theme theme, AccountName you) {
		this(zone, theme, you, new DayLine());
	}

	/** The same, below days that others show as well. */
	public EventRenderer(ZoneId zone, Theme theme, AccountName you, DayLine day) {
		this.day = day;
		this.zone = zone;
		this.theme = theme;
		this.you = you;
	}

	@Override
	public AttributedString posted(Posted event) {
		return words(start(event.datetime()), event);
	}

	/** A chat among others of other rooms. */
	public AttributedString found(Posted event) {
		AttributedStringBuilder line = start(event.datetime());
		return words(line.styled(this.theme.quiet(), "[" + CleanText.singleLine(event.room().text()) + "] "), event);
	}

	private AttributedString words(AttributedStringBuilder line, Posted event) {
		if (event.style() == Style.ANNOUNCEMENT) {
			name(line.styled(this.theme.loud(), "*** "), event.creator()).styled(this.theme.loud(), " announces: ");
			return line.styled(this.theme.loud(), body(event.contents()) + " ***").toAttributedString();
		}
		if (event.style() == Style.ACTION) {
			return name(line.append("* "), event.creator()).append(" ")
				.append(body(event.contents()))
				.toAttributedString();
		}
		return name(line, event.creator()).append(": ").append(body(event.contents())).toAttributedString();
	}

	/** What somebody said to one person; both see both names. */
	public AttributedString told(Told message) {
		AttributedStringBuilder line = start(message.datetime()).styled(this.theme.loud(), "(private) ");
		name(line, message.creator()).append(" to ");
		return name(line, message.to()).append(": ").append(body(message.contents())).toAttributedString();
	}

	/** What the operator says to everybody. */
	public AttributedString announced(Announcement message) {
		AttributedStringBuilder line = start(message.datetime()).styled(this.theme.loud(), "*** Announcement from ");
		name(line, message.creator());
		return line.styled(this.theme.loud(), ": " + body(message.contents()) + " ***").toAttributedString();
	}

	private static String body(String words) {
		return CleanText.of(words).replace("\t", "    ").replace("\n", "\n" + INDENT);
	}

	@Override
	public AttributedString joined(MemberJoined event) {
		return passage(event, " came in; ", event.members());
	}

	@Override
	public AttributedString left(MemberLeft event) {
		return passage(event, " left; ", event.members());
	}

	private AttributedString passage(RoomEvent event, String deed, int members) {
		AttributedStringBuilder line = start(event.datetime());
		name(line.styled(this.theme.quiet(), "* "), event.creator());
		return line.styled(this.theme.quiet(), deed + presence(members)).toAttributedString();
	}

	private static String presence(int members) {
		if (members <= 0) {
			return "nobody is here.";
		}
		return (members == 1) ? "1 person is here." : members + " people are here.";
	}

	private AttributedStringBuilder start(Instant instant) {
		ZonedDateTime when = instant.atZone(this.zone);
		AttributedStringBuilder line = new AttributedStringBuilder();
		return line.styled(this.theme.quiet(), this.day.above(when.toLocalDate()))
			.styled(this.theme.quiet(), TIME.format(when));
	}

	private AttributedStringBuilder name(AttributedStringBuilder line, AccountName name) {
		return line.styled(this.theme.name(name, name.equals(this.you)), CleanText.singleLine(name.text()));
	}

}
