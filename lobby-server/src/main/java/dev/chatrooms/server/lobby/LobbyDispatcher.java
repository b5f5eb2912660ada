package dev.chatrooms.server.lobby;

import dev.chatrooms.protocol.ChangePassword;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameType;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.LobbyRequest;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.Operate;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.PeopleRequest;
import dev.chatrooms.protocol.MarkRead;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.Resume;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.RoomsRequest;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.server.limits.ChatPace;
import dev.chatrooms.server.presence.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Protocol 2 in the lobby: one line for each request, and no logic of its own.
 */
@Component
class LobbyDispatcher implements LobbyDialect {

	private static final Logger log = LoggerFactory.getLogger(LobbyDispatcher.class);

	private final FrontDesk frontDesk;

	private final JoinDesk joinDesk;

	private final PeopleDesk peopleDesk;

	private final RoomsDesk roomsDesk;

	private final OperatorDesk operatorDesk;

	private final Presence presence;

	private final ChatPace pace;

	LobbyDispatcher(FrontDesk frontDesk, JoinDesk joinDesk, PeopleDesk peopleDesk, RoomsDesk roomsDesk,
			OperatorDesk operatorDesk, Presence presence, ChatPace pace) {
		this.pace = pace;
		this.operatorDesk = operatorDesk;
		this.roomsDesk = roomsDesk;
		this.frontDesk = frontDesk;
		this.joinDesk = joinDesk;
		this.peopleDesk = peopleDesk;
		this.presence = presence;
	}

	@Override
	public boolean isSpokenBy(RawFrame first) {
		return first.code().equals(FrameType.HELLO.code());
	}

	/** Whether somebody did something; clients do some things by themselves. */
	private static boolean isOfThePerson(LobbyRequest request) {
		return !(request instanceof Ping) && !(request instanceof MarkRead);
	}

	@Override
	public void receive(RawFrame frame, LobbySession session) {
		this.pace.awaitRequest(session.connection(), session.account().orElse(null));
		try {
			LobbyRequest request = FrameCodec.decode(frame, Route.TO_LOBBY, LobbyRequest.class);
			if (!session.isGreeted() && !(request instanceof Hello)) {
				throw new RefusedException(Refusal.of(RefusalCode.HELLO_FIRST, request.label()));
			}
			if (isOfThePerson(request)) {
				session.account().ifPresent(this.presence::active);
			}
			Reply reply = answer(request, session);
			if (request instanceof Ping) {
				session.connection().answer(reply);
			}
			else {
				session.connection().send(reply);
			}
		}
		catch (RefusedException ex) {
			session.connection().refuse(ex.refusal());
		}
	}

	@Override
	public void ended(LobbySession session) {
		this.frontDesk.ended(session);
	}

	private Reply answer(LobbyRequest request, LobbySession session) {
		try {
			if (session.account().isPresent() && session.mustChangePassword() && !isFreeToAll(request)) {
				throw new RefusedException(Refusal.of(RefusalCode.PASSWORD_CHANGE, request.label()));
			}
			return request.accept(new Cases(session));
		}
		catch (RefusedException ex) {
			Refusal refusal = ex.refusal();
			throw new RefusedException(new Refusal(refusal.code(), refusal.message(), request.label()));
		}
		catch (RuntimeException ex) {
			log.error("{}: a {} failed", session.who(), FrameType.of(request), ex);
			throw new RefusedException(Refusal.of(RefusalCode.INTERNAL, request.label()));
		}
	}

	/** What also those may ask who must change their password. */
	private static boolean isFreeToAll(LobbyRequest request) {
		return request instanceof ChangePassword || request instanceof Logout || request instanceof Ping;
	}

	private final class Cases implements LobbyRequest.Cases<Reply> {

		private final LobbySession session;

		Cases(LobbySession session) {
			this.session = session;
		}

		@Override
		public Reply hello(Hello request) {
			return LobbyDispatcher.this.frontDesk.greet(request, this.session);
		}

		@Override
		public Reply ping(Ping request) {
			this.session.connection().expectPings();
			return Done.saying("here", request.label());
		}

		@Override
		public Reply register(Register request) {
			return LobbyDispatcher.this.frontDesk.register(request, this.session);
		}

		@Override
		public Reply login(Login request) {
			return LobbyDispatcher.this.frontDesk.logIn(request, this.session);
		}

		@Override
		public Reply guest(Guest request) {
			return LobbyDispatcher.this.frontDesk.guest(request, this.session);
		}

		@Override
		public Reply resume(Resume request) {
			return LobbyDispatcher.this.frontDesk.resume(request, this.session);
		}

		@Override
		public Reply logout(Logout request) {
			return LobbyDispatcher.this.frontDesk.logOut(request, this.session);
		}

		@Override
		public Reply changePassword(ChangePassword request) {
			return LobbyDispatcher.this.frontDesk.changePassword(request, this.session);
		}

		@Override
		public Reply listRooms(ListRooms request) {
			return LobbyDispatcher.this.joinDesk.list(request, this.session);
		}

		@Override
		public Reply join(Join request) {
			return LobbyDispatcher.this.joinDesk.admit(request, this.session);
		}

		@Override
		public Reply people(PeopleRequest request) {
			return LobbyDispatcher.this.peopleDesk.answer(request, this.session);
		}

		@Override
		public Reply rooms(RoomsRequest request) {
			return LobbyDispatcher.this.roomsDesk.answer(request, this.session);
		}

		@Override
		public Reply operate(Operate request) {
			return LobbyDispatcher.this.operatorDesk.answer(request, this.session);
		}

	}

}
