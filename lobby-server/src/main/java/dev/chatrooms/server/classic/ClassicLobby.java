package dev.chatrooms.server.classic;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.InvalidNameException;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.ChangePassword;
import dev.chatrooms.protocol.FrameCodec;
import dev.chatrooms.protocol.FrameType;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Join;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.ListRooms;
import dev.chatrooms.protocol.LobbyRequest;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.RawFrame;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.Operate;
import dev.chatrooms.protocol.PeopleRequest;
import dev.chatrooms.protocol.Ping;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.Resume;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.RoomList;
import dev.chatrooms.protocol.RoomsRequest;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.account.PasswordProof;
import dev.chatrooms.server.account.Passwords;
import dev.chatrooms.server.limits.ChatPace;
import dev.chatrooms.server.lobby.LobbyDialect;
import dev.chatrooms.server.lobby.LobbySession;
import dev.chatrooms.server.order.Bans;
import dev.chatrooms.server.wire.ListenAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Protocol 1 in the lobby: one answer to each request, nothing else, and a CONN to every
 * JOIN, because the original client ends on anything else.
 */
@Component
class ClassicLobby implements LobbyDialect {

	private static final Logger log = LoggerFactory.getLogger(ClassicLobby.class);

	private final Accounts accounts;

	private final ClassicRooms rooms;

	private final ClassicNotices notices;

	private final ClassicLogins logins;

	private final Bans bans;

	private final Passwords passwords;

	private final ChatPace pace;

	private final boolean served;

	ClassicLobby(Accounts accounts, Passwords passwords, ClassicRooms rooms, ClassicNotices notices,
			ClassicEndpoints classic, Bans bans, ChatPace pace, ListenAddress listen) {
		this.pace = pace;
		this.bans = bans;
		this.passwords = passwords;
		this.accounts = accounts;
		this.rooms = rooms;
		this.notices = notices;
		this.logins = classic.logins();
		this.served = classic.properties().enabled() && listen.isLoopbackOnly();
	}

	@Override
	public boolean isSpokenBy(RawFrame first) {
		return this.served && !first.code().equals(FrameType.HELLO.code());
	}

	@Override
	public void began(LobbySession session) {
		this.logins.connected(session.connection().address());
	}

	@Override
	public void ended(LobbySession session) {
		this.logins.disconnected(session.connection().address());
	}

	/** No frame that nobody asked for: it would be taken as the answer to a request. */
	@Override
	public void stopping(LobbySession session, Refusal reason) {
		session.connection().close();
	}

	@Override
	public void receive(RawFrame frame, LobbySession session) {
		this.pace.awaitRequest(session.connection(), null);
		try {
			LobbyRequest request = FrameCodec.decode(frame, Route.TO_LOBBY, LobbyRequest.class);
			session.connection().send(request.accept(new Cases(session)));
		}
		catch (RefusedException ex) {
			refuse(frame, ex.refusal(), session);
		}
		catch (RuntimeException ex) {
			log.error("{}: a classic {} failed", session.who(), frame.code(), ex);
			refuse(frame, Refusal.of(RefusalCode.INTERNAL, null), session);
		}
	}

	/**
	 * A JOIN is refused by sending the client to a notice; anything else would end it.
	 */
	private void refuse(RawFrame frame, Refusal refusal, LobbySession session) {
		if (frame.code().equals(FrameType.JOIN.code())) {
			session.connection().send(this.notices.admit(refusal));
		}
		else {
			session.connection().send(refusal);
		}
	}

	private static RefusedException refused(RefusalCode code) {
		return new RefusedException(Refusal.of(code, null));
	}

	private final class Cases implements LobbyRequest.Cases<Reply> {

		private final LobbySession session;

		private final InetAddress address;

		Cases(LobbySession session) {
			this.session = session;
			this.address = session.connection().address();
		}

		@Override
		public Reply hello(Hello request) {
			throw refused(RefusalCode.UNSUPPORTED_VERSION);
		}

		@Override
		public Reply ping(Ping request) {
			throw refused(RefusalCode.UNKNOWN_TYPE);
		}

		@Override
		public Reply guest(Guest request) {
			throw refused(RefusalCode.UNKNOWN_TYPE);
		}

		@Override
		public Reply rooms(RoomsRequest request) {
			throw refused(RefusalCode.UNKNOWN_TYPE);
		}

		@Override
		public Reply changePassword(ChangePassword request) {
			throw refused(RefusalCode.UNKNOWN_TYPE);
		}

		@Override
		public Reply operate(Operate request) {
			throw refused(RefusalCode.UNKNOWN_TYPE);
		}

		@Override
		public Reply people(PeopleRequest request) {
			throw refused(RefusalCode.UNKNOWN_TYPE);
		}

		@Override
		public Reply resume(Resume request) {
			throw refused(RefusalCode.UNKNOWN_TYPE);
		}

		@Override
		public Reply register(Register request) {
			ClassicLobby.this.bans.checkAddress(this.address);
			ClassicLobby.this.accounts.create(request.username(), request.password(), this.address);
			log.info("{} made the account {}", this.session.who(), request.username());
			return Done.saying("user created", null);
		}

		@Override
		public Reply login(Login request) {
			PasswordProof proof = ClassicLobby.this.accounts.logIn(request.username(), request.password(),
					this.address);
			AccountName name = proof.name();
			if (ClassicLobby.this.passwords.mustChange(name)) {
				throw refused(RefusalCode.PASSWORD_CHANGE);
			}
			ClassicLobby.this.logins.logIn(this.address, name);
			try {
				check(proof);
			}
			catch (RefusedException ex) {
				ClassicLobby.this.logins.logOut(this.address, name);
				throw ex;
			}
			log.info("{} logged in as {} (classic)", this.session.connection().peer(), name);
			this.session.account(name);
			return Done.saying("you are now logged in!", null);
		}

		/** Only now, because whoever ends logins ends only those that there are. */
		private void check(PasswordProof proof) {
			if (!ClassicLobby.this.accounts.holds(proof)) {
				throw refused(RefusalCode.BAD_CREDENTIALS);
			}
			ClassicLobby.this.bans.checkServer(proof.name(), this.address);
		}

		@Override
		public Reply logout(Logout request) {
			try {
				AccountName name = new AccountName((request.username() != null) ? request.username() : "");
				if (ClassicLobby.this.logins.logOut(this.address, name)) {
					log.info("{} logged out (classic)", name);
					this.session.account(null);
					return Done.saying("you are now logged out!", null);
				}
			}
			catch (InvalidNameException ex) {
				// The original client sends an empty name when nobody is logged in.
			}
			throw refused(RefusalCode.NOT_LOGGED_IN);
		}

		@Override
		public Reply listRooms(ListRooms request) {
			List<RoomName> names = new ArrayList<>(ClassicLobby.this.rooms.list());
			RoomList list = new RoomList(names, null, null, null);
			while (FrameCodec.payloadLength(list) > Limits.MAX_PAYLOAD) {
				names.remove(names.size() - 1);
			}
			return list;
		}

		@Override
		public Reply join(Join request) {
			ClassicLobby.this.pace.awaitInLobby(this.session.connection(), null);
			return ClassicLobby.this.rooms.admit(request.room(), this.address);
		}

	}

}
