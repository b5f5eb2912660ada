package dev.chatrooms.server.lobby;

import java.net.InetAddress;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.ChatText;
import dev.chatrooms.model.Role;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Appoint;
import dev.chatrooms.protocol.Ban;
import dev.chatrooms.protocol.BanList;
import dev.chatrooms.protocol.ChangeRoom;
import dev.chatrooms.protocol.ChatPage;
import dev.chatrooms.protocol.CreateRoom;
import dev.chatrooms.protocol.DeleteRoom;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.ListBans;
import dev.chatrooms.protocol.MarkRead;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.ReadHistory;
import dev.chatrooms.protocol.ReadUpTo;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.RoomsRequest;
import dev.chatrooms.protocol.Search;
import dev.chatrooms.server.direct.DirectMessages;
import dev.chatrooms.server.history.ChatQuery;
import dev.chatrooms.server.history.Journal;
import dev.chatrooms.server.history.ReadPositions;
import dev.chatrooms.server.history.Scope;
import dev.chatrooms.server.limits.ChatPace;
import dev.chatrooms.server.order.Authority;
import dev.chatrooms.server.order.Discipline;
import dev.chatrooms.server.order.Operators;
import dev.chatrooms.server.order.RoomKeeper;
import dev.chatrooms.server.presence.Presence;
import dev.chatrooms.server.room.RoomEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What people ask about rooms themselves: making and changing them, keeping order, and
 * what was said.
 */
@Component
class RoomsDesk {

	private static final int MOST_CHATS = 100;

	private final SearchTurns searches = new SearchTurns();

	private final RoomKeeper keeper;

	private final Discipline discipline;

	private final Authority authority;

	private final Journal journal;

	private final DirectMessages messages;

	private final Operators operators;

	private final ChatPace pace;

	private final ReadPositions positions;

	private final Presence presence;

	RoomsDesk(RoomKeeper keeper, Discipline discipline, Authority authority, Journal journal, DirectMessages messages,
			Operators operators, ChatPace pace, ReadPositions positions, Presence presence) {
		this.pace = pace;
		this.positions = positions;
		this.presence = presence;
		this.keeper = keeper;
		this.discipline = discipline;
		this.authority = authority;
		this.journal = journal;
		this.messages = messages;
		this.operators = operators;
	}

	Reply answer(RoomsRequest request, LobbySession session) {
		AccountName asker = session.account()
			.orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.LOGIN_FIRST, null)));
		// Each of these costs more than a chat, and some of them tell somebody.
		this.pace.awaitInLobby(session.connection(), asker);
		return request.accept(new Cases(asker, session.connection().address()));
	}

	/** What somebody who is logged in may ask. */
	private final class Cases implements RoomsRequest.Cases<Reply> {

		private final AccountName asker;

		private final InetAddress from;

		Cases(AccountName asker, InetAddress from) {
			this.asker = asker;
			this.from = from;
		}

		private @Nullable RoomEntry room(@Nullable RoomName name) {
			return (name != null) ? RoomsDesk.this.authority.room(name, this.asker) : null;
		}

		@Override
		public Reply create(CreateRoom request) {
			RoomEntry room = RoomsDesk.this.keeper.create(request, this.asker, this.from);
			return Done.saying("Room " + room.name() + " created.", request.label());
		}

		@Override
		public Reply change(ChangeRoom request) {
			RoomEntry room = RoomsDesk.this.keeper.change(request, this.asker, this.from);
			return Done.saying("Room " + room.name() + " changed.", request.label());
		}

		@Override
		public Reply delete(DeleteRoom request) {
			RoomEntry room = RoomsDesk.this.authority.room(request.room(), this.asker);
			RoomsDesk.this.keeper.delete(room, this.asker);
			return Done.saying("Room " + room.name() + " deleted.", request.label());
		}

		@Override
		public Reply appoint(Appoint request) {
			AccountName person = request.username();
			RoomName name = request.room();
			if (name == null) {
				return appointOnServer(request);
			}
			RoomEntry room = RoomsDesk.this.authority.room(name, this.asker);
			RoomsDesk.this.keeper.appoint(room, this.asker, person, request.role());
			if (request.role() == Role.MEMBER) {
				return Done.saying(invite(person, room), request.label());
			}
			return Done.saying(person + " is now " + request.role().text() + " of " + room.name() + ".",
					request.label());
		}

		private String invite(AccountName person, RoomEntry room) {
			try {
				RoomsDesk.this.messages.send(this.asker, person,
						new ChatText("I invite you to " + room.name() + ". Enter it with: join " + room.name()));
				return person + " is invited to " + room.name() + ".";
			}
			catch (RefusedException ex) {
				return person + " may enter " + room.name() + " now, but could not be told.";
			}
		}

		private Reply appointOnServer(Appoint request) {
			if (request.role() != Role.OPERATOR && request.role() != Role.STRANGER) {
				throw new RefusedException(
						Refusal.of(RefusalCode.BAD_VALUE, "On the server there are only operators.", null));
			}
			boolean operator = request.role() == Role.OPERATOR;
			return Done.saying(RoomsDesk.this.operators.appoint(this.asker, request.username(), operator),
					request.label());
		}

		@Override
		public Reply discipline(dev.chatrooms.protocol.Discipline request) {
			return Done.saying(RoomsDesk.this.discipline.impose(request, room(request.room()), this.asker),
					request.label());
		}

		@Override
		public Reply bans(ListBans request) {
			List<Ban> all = RoomsDesk.this.discipline.list(room(request.room()), this.asker);
			return Pages.ofFirst(all, all.size(), (some) -> new BanList(some, all.size(), request.label()));
		}

		@Override
		public Reply history(ReadHistory request) {
			RoomEntry room = RoomsDesk.this.authority.room(request.room(), this.asker);
			RoomsDesk.this.authority.checkRead(room, this.asker);
			int count = Math.max(1, Math.min(request.count(), MOST_CHATS));
			long before = (request.before() != null) ? request.before() : Long.MAX_VALUE;
			return page(RoomsDesk.this.journal.chatsBefore(room.id(), room.name(), before, count + 1), count,
					request.label());
		}

		@Override
		public Reply search(Search request) {
			if (request.words().isBlank()) {
				throw new RefusedException(Refusal.of(RefusalCode.BAD_VALUE, "Tell what to look for.", null));
			}
			return RoomsDesk.this.searches.take(this.asker, () -> {
				ChatQuery query = new ChatQuery(readable(request.room()), request.words(), request.from(),
						request.before());
				return page(RoomsDesk.this.journal.search(query, MOST_CHATS + 1), MOST_CHATS, request.label());
			});
		}

		/** Of guests nothing is kept: the next one of that name is somebody else. */
		@Override
		public Reply markRead(MarkRead request) {
			RoomEntry room = RoomsDesk.this.authority.room(request.room(), this.asker);
			RoomsDesk.this.authority.checkRead(room, this.asker);
			long seen = Math.min(request.sequence(), RoomsDesk.this.journal.lastSequence(room.id()));
			if (!this.asker.isGuest() && RoomsDesk.this.positions.advance(this.asker, room.id(), seen)) {
				RoomsDesk.this.presence.tell(this.asker, new ReadUpTo(room.name(), seen));
			}
			return Done.saying("read", request.label());
		}

		/** Where the asker may read: never more than that is searched. */
		private Scope readable(@Nullable RoomName only) {
			if (only != null) {
				RoomEntry room = RoomsDesk.this.authority.room(only, this.asker);
				RoomsDesk.this.authority.checkRead(room, this.asker);
				return Scope.of(room.id());
			}
			return RoomsDesk.this.authority.readable(this.asker);
		}

		private ChatPage page(List<Posted> chats, int count, @Nullable String label) {
			return Pages.ofLast(chats, count, (some) -> new ChatPage(some, some.size() < chats.size(), label));
		}

	}

}
