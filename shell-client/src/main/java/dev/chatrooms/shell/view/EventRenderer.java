package dev.chatrooms.shell.view;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.protocol.Announcement;
import dev.chatrooms.protocol.MemberJoined;
import dev.chatrooms.protocol.MemberLeft;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.RoomEvent;
import dev.chatrooms.protocol.RoomNotice;
import dev.chatrooms.protocol.Style;
import dev.chatrooms.protocol.Told;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Turns the events of one visit into lines, in order: a line for the day whenever it
 * changes, then the event with its local time. Not thread-safe.
 */
public class EventRenderer implements RoomEvent.Cases<AttributedString> {

	/** More names would fill the line. */
	private static final int MOST_NAMES = 3;

	private final Look look;

	private final Theme theme;

	private final AccountName you;

	private final Mention mention;

	private final DayLine day;

	/** Renders for a visitor of that name, below days that others show as well. */
	public EventRenderer(Look look, AccountName you, DayLine day) {
		this.day = day;
		this.look = look;
		this.theme = look.theme();
		this.you = you;
		this.mention = new Mention(you);
	}

	/** Whether somebody else says the visitor's name. */
	public boolean isForYou(Posted event) {
		return !event.creator().equals(this.you) && this.mention.isIn(CleanText.of(event.contents()));
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
		boolean forYou = isForYou(event);
		if (event.style() == Style.ANNOUNCEMENT) {
			name(line.styled(this.theme.loud(), "*** "), event.creator()).styled(this.theme.loud(), " announces: ");
			AttributedStyle style = forYou ? this.theme.mention() : this.theme.loud();
			return body(line, event.contents(), style).styled(this.theme.loud(), " ***").toAttributedString();
		}
		AttributedStyle style = forYou ? this.theme.mention() : AttributedStyle.DEFAULT;
		if (event.style() == Style.ACTION) {
			name(line.append("* "), event.creator()).append(" ");
		}
		else {
			name(line, event.creator()).append(": ");
		}
		return body(line, event.contents(), style).toAttributedString();
	}

	/** What somebody said to one person; both see both names. */
	public AttributedString told(Told message) {
		AttributedStringBuilder line = start(message.datetime()).styled(this.theme.loud(), "(private) ");
		name(line, message.creator()).append(" to ");
		name(line, message.to()).append(": ");
		return body(line, message.contents(), AttributedStyle.DEFAULT).toAttributedString();
	}

	/** What the operator says to everybody. */
	public AttributedString announced(Announcement message) {
		AttributedStringBuilder line = start(message.datetime()).styled(this.theme.loud(), "*** Announcement from ");
		name(line, message.creator()).styled(this.theme.loud(), ": ");
		return body(line, message.contents(), this.theme.loud()).styled(this.theme.loud(), " ***").toAttributedString();
	}

	/** The words alone have the style, and not the blanks before further lines. */
	private AttributedStringBuilder body(AttributedStringBuilder line, String words, AttributedStyle style) {
		String[] rows = CleanText.of(words).replace("\t", "    ").split("\n", -1);
		for (int i = 0; i < rows.length; i++) {
			line.append((i > 0) ? "\n" + this.look.times().indent() : "").styled(style, rows[i]);
		}
		return line;
	}

	@Override
	public AttributedString joined(MemberJoined event) {
		return passed(new Passage(List.of(event.creator()), List.of(), event.members(), event.datetime()));
	}

	@Override
	public AttributedString left(MemberLeft event) {
		return passed(new Passage(List.of(), List.of(event.creator()), event.members(), event.datetime()));
	}

	@Override
	public AttributedString noticed(RoomNotice event) {
		AttributedStringBuilder line = start(event.datetime()).styled(this.theme.quiet(), "* ");
		return name(line, event.creator()).styled(this.theme.quiet(), " " + CleanText.singleLine(event.contents()))
			.toAttributedString();
	}

	/** Those who came in and those who left, in one line. */
	public AttributedString passed(Passage passage) {
		AttributedStringBuilder line = start(passage.when()).styled(this.theme.quiet(), "* ");
		names(line, passage.arrived(), " came in");
		line.styled(this.theme.quiet(), (passage.arrived().isEmpty() || passage.left().isEmpty()) ? "" : ", ");
		names(line, passage.left(), " left");
		return line.styled(this.theme.quiet(), "; " + presence(passage.members())).toAttributedString();
	}

	/** Such as {@code bob, cho and 12 more came in}; nothing for nobody. */
	private void names(AttributedStringBuilder line, List<AccountName> people, String deed) {
		int named = (people.size() > MOST_NAMES) ? MOST_NAMES - 1 : people.size();
		for (int i = 0; i < named; i++) {
			boolean last = i == people.size() - 1;
			line.styled(this.theme.quiet(), (i == 0) ? "" : last ? " and " : ", ");
			name(line, people.get(i));
		}
		String others = (named < people.size()) ? " and " + (people.size() - named) + " more" : "";
		line.styled(this.theme.quiet(), people.isEmpty() ? "" : others + deed);
	}

	private static String presence(int members) {
		if (members <= 0) {
			return "nobody is here.";
		}
		return (members == 1) ? "1 person is here." : members + " people are here.";
	}

	private AttributedStringBuilder start(Instant instant) {
		ZonedDateTime when = instant.atZone(this.look.zone());
		AttributedStringBuilder line = new AttributedStringBuilder();
		return line.styled(this.theme.quiet(), this.day.above(when.toLocalDate()))
			.styled(this.theme.quiet(), this.look.times().before(when));
	}

	private AttributedStringBuilder name(AttributedStringBuilder line, AccountName name) {
		return line.styled(this.theme.name(name, name.equals(this.you)), CleanText.singleLine(name.text()));
	}

}
