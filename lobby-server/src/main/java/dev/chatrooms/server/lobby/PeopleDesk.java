package dev.chatrooms.server.lobby;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.model.InvalidChatException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Announce;
import dev.chatrooms.protocol.Away;
import dev.chatrooms.protocol.Collect;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.PeopleList;
import dev.chatrooms.protocol.PeopleRequest;
import dev.chatrooms.protocol.Person;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.Tell;
import dev.chatrooms.protocol.Who;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.direct.DirectMessages;
import dev.chatrooms.server.direct.DirectMessages.Delivery;
import dev.chatrooms.server.limits.ChatPace;
import dev.chatrooms.server.operator.Announcements;
import dev.chatrooms.server.order.Authority;
import dev.chatrooms.server.presence.Presence;
import dev.chatrooms.server.presence.Presence.Sight;
import dev.chatrooms.server.room.OpenRoom;
import dev.chatrooms.server.room.OpenRooms;
import dev.chatrooms.server.room.RoomEntry;

import org.springframework.stereotype.Component;

/**
 * Tells who is there, and carries words between people.
 */
@Component
class PeopleDesk {

	private static final int PEOPLE_PER_PAGE = 64;

	private static final int LONGEST_REASON = 100;

	private final Presence presence;

	private final DirectMessages messages;

	private final OpenRooms rooms;

	private final Accounts accounts;

	private final Authority authority;

	private final Announcements announcements;

	private final ChatPace pace;

	PeopleDesk(Presence presence, DirectMessages messages, OpenRooms rooms, Accounts accounts, Authority authority,
			Announcements announcements, ChatPace pace) {
		this.announcements = announcements;
		this.authority = authority;
		this.presence = presence;
		this.messages = messages;
		this.rooms = rooms;
		this.accounts = accounts;
		this.pace = pace;
	}

	Reply answer(PeopleRequest request, LobbySession session) {
		AccountName asker = session.account().orElseThrow(() -> refused(RefusalCode.LOGIN_FIRST));
		return request.accept(new Cases(asker, session));
	}

	private List<Sight> visible(Who request, AccountName asker) {
		RoomName name = request.room();
		if (name == null) {
			return this.presence.everybody();
		}
		RoomEntry room = this.authority.room(name, asker);
		this.authority.checkRead(room, asker);
		Set<AccountName> members = this.rooms.find(room.name()).map(OpenRoom::members).orElse(Set.of());
		return members.stream().sorted().map(this.presence::sightOf).toList();
	}

	private static RefusedException refused(RefusalCode code) {
		return new RefusedException(Refusal.of(code, null));
	}

	/** What somebody who is logged in may ask. */
	private final class Cases implements PeopleRequest.Cases<Reply> {

		private final AccountName asker;

		private final LobbySession session;

		Cases(AccountName asker, LobbySession session) {
			this.asker = asker;
			this.session = session;
		}

		@Override
		public Reply who(Who request) {
			boolean operator = PeopleDesk.this.accounts.isOperator(this.asker);
			Function<Sight, Person> shown = (sight) -> new Person(sight.name(), sight.idle(), sight.away(),
					operator ? sight.address() : null);
			List<Sight> all = visible(request, this.asker);
			List<Person> rest = all.stream()
				.filter((sight) -> request.after() == null || sight.name().compareTo(request.after()) > 0)
				.map(shown)
				.toList();
			return Pages.ofFirst(rest, PEOPLE_PER_PAGE,
					(some) -> new PeopleList(some, all.size(), some.size() < rest.size(), request.label()));
		}

		@Override
		public Reply tell(Tell request) {
			PeopleDesk.this.pace.awaitInLobby(this.session.connection(), this.asker);
			Delivery delivery = PeopleDesk.this.messages.send(this.asker, request.to(), text(request.contents()));
			String name = delivery.reader().text();
			String sentence = delivery.online() ? PeopleDesk.this.presence.awayOf(delivery.reader())
				.map((why) -> name + " is away: " + why)
				.orElse("") : name + " is not online and gets it at the next login.";
			return new Done(sentence, delivery.reader(), null, null, null, request.label());
		}

		@Override
		public Reply collect(Collect request) {
			return PeopleDesk.this.messages.collect(this.asker, request.shown(), request.label());
		}

		@Override
		public Reply away(Away request) {
			String why = (request.text() != null) ? CleanText.singleLine(request.text()).strip() : "";
			int end = why.offsetByCodePoints(0, Math.min(LONGEST_REASON, why.codePointCount(0, why.length())));
			PeopleDesk.this.presence.away(this.asker, why.isEmpty() ? null : why.substring(0, end));
			return Done.saying(why.isEmpty() ? "You are back." : "You are away.", request.label());
		}

		@Override
		public Reply announce(Announce request) {
			return Done.saying(PeopleDesk.this.announcements.announce(this.asker, text(request.contents())),
					request.label());
		}

		private ChatText text(String words) {
			try {
				return new ChatText(words);
			}
			catch (InvalidChatException ex) {
				throw new RefusedException(Refusal.of(ex, null));
			}
		}

	}

}
