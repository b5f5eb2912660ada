package dev.chatrooms.server.lobby;

import java.net.InetAddress;
import java.util.function.Function;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.protocol.ChangePassword;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Guest;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Limits;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Logout;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.Reply;
import dev.chatrooms.protocol.Resume;
import dev.chatrooms.server.account.Accounts;
import dev.chatrooms.server.account.PasswordProof;
import dev.chatrooms.server.account.Passwords;
import dev.chatrooms.server.account.Sessions;
import dev.chatrooms.server.order.Bans;
import dev.chatrooms.server.order.Discipline;
import dev.chatrooms.server.presence.Guests;
import dev.chatrooms.server.presence.Presence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Greets people, makes their accounts, logs them in and out.
 */
@Component
class FrontDesk {

	private static final Logger log = LoggerFactory.getLogger(FrontDesk.class);

	private static final int LONGEST_CLIENT_NAME = 64;

	private final Accounts accounts;

	private final Sessions sessions;

	private final Passwords passwords;

	private final Presence presence;

	private final Guests guests;

	private final Bans bans;

	private final Discipline discipline;

	FrontDesk(Accounts accounts, Sessions sessions, Passwords passwords, Presence presence, Guests guests, Bans bans,
			Discipline discipline) {
		this.discipline = discipline;
		this.bans = bans;
		this.accounts = accounts;
		this.passwords = passwords;
		this.sessions = sessions;
		this.presence = presence;
		this.guests = guests;
	}

	Reply greet(Hello request, LobbySession session) {
		if (request.version() < Limits.PROTOCOL_VERSION) {
			throw refused(RefusalCode.UNSUPPORTED_VERSION);
		}
		String client = CleanText.singleLine(request.client());
		log.debug("{} speaks protocol 2: {}", session.who(),
				client.substring(0, Math.min(LONGEST_CLIENT_NAME, client.length())));
		session.greeted();
		Boolean tls = session.connection().offersTls() ? true : null;
		return new Greeting(Limits.PROTOCOL_VERSION, "chatrooms", tls, request.label());
	}

	Reply register(Register request, LobbySession session) {
		this.bans.checkAddress(session.connection().address());
		this.accounts.create(request.username(), request.password(), session.connection().address());
		log.info("{} made the account {}", session.who(), request.username());
		return done("Account " + request.username() + " created.", request.username(), null, request.label());
	}

	Reply logIn(Login request, LobbySession session) {
		PasswordProof proof = admit("log in as " + request.username(), session,
				(from) -> this.accounts.logIn(request.username(), request.password(), from), PasswordProof::name);
		AccountName name = proof.name();
		String token = this.sessions.open(name);
		session.token(token);
		log.info("{} logged in as {}", session.who(), name);
		arrived(session, name);
		if (!this.accounts.holds(proof)) {
			leave(session, name);
			throw refused(RefusalCode.BAD_CREDENTIALS);
		}
		return done("You are logged in as " + name + ".", name, token, request.label());
	}

	Reply guest(Guest request, LobbySession session) {
		this.bans.checkAddress(session.connection().address());
		AccountName name = admit("come in as a guest", session, (from) -> this.guests.admit(request.username(), from),
				Function.identity());
		String token = this.sessions.open(name);
		session.token(token);
		log.info("{} came in as {}", session.who(), name);
		arrived(session, name);
		return done("You are " + name + ".", name, token, request.label());
	}

	private void arrived(LobbySession session, AccountName name) {
		session.mustChangePassword(this.passwords.mustChange(name));
		session.account(name);
		this.presence.arrive(name, session.connection());
		if (!session.connection().isOpen()) {
			// Its end may have been told while the password was checked.
			ended(session);
		}
		if (!this.accounts.isOperator(name)) {
			// Whoever was banned meanwhile was not online yet to be put out.
			expelIfBanned(session, name);
		}
		if (isForgotten(name) || !session.token().map(this.sessions::isOpen).orElse(false)) {
			// The same with whoever's logins were ended.
			leave(session, name);
			throw refused(RefusalCode.SESSION_OVER);
		}
	}

	private boolean isForgotten(AccountName name) {
		return name.isGuest() && !this.guests.isKnown(name);
	}

	private void expelIfBanned(LobbySession session, AccountName name) {
		try {
			this.bans.checkServer(name, session.connection().address());
		}
		catch (RefusedException ex) {
			leave(session, name);
			throw ex;
		}
	}

	/** The connection has ended. */
	void ended(LobbySession session) {
		session.account().ifPresent((name) -> {
			this.presence.cut(name, session.connection());
			this.guests.cut(name);
		});
	}

	Reply resume(Resume request, LobbySession session) {
		AccountName name = admit("resume the session of " + request.username(), session,
				(from) -> this.sessions.resume(request.username(), request.token(), from), Function.identity());
		session.token(request.token());
		log.info("{} is logged in again as {}", session.who(), name);
		arrived(session, name);
		return done("You are logged in again as " + name + ".", name, null, request.label());
	}

	Reply logOut(Logout request, LobbySession session) {
		AccountName name = session.account().orElseThrow(() -> refused(RefusalCode.NOT_LOGGED_IN));
		log.info("{} logged out", session.who());
		leave(session, name);
		return Done.saying("You are logged out.", request.label());
	}

	private void leave(LobbySession session, AccountName name) {
		session.token().ifPresent(this.sessions::revoke);
		session.token(null);
		session.account(null);
		this.presence.leave(name, session.connection());
		this.guests.left(name);
	}

	Reply changePassword(ChangePassword request, LobbySession session) {
		AccountName name = session.account().orElseThrow(() -> refused(RefusalCode.LOGIN_FIRST));
		this.passwords.change(name, request.current(), request.wanted(), session.connection().address());
		session.mustChangePassword(false);
		this.discipline.dismissOthers(name, session.token().orElse(""), session.connection(),
				"Your password was changed; log in again.");
		log.info("{} changed the password", session.who());
		return Done.saying("Your password is changed.", request.label());
	}

	private <T> T admit(String what, LobbySession session, Function<InetAddress, T> check,
			Function<T, AccountName> nameOf) {
		if (session.account().isPresent()) {
			throw refused(RefusalCode.ALREADY_LOGGED_IN);
		}
		try {
			InetAddress from = session.connection().address();
			T shown = check.apply(from);
			AccountName name = nameOf.apply(shown);
			if (!this.accounts.isOperator(name)) {
				// A ban must not lock out those who could lift it.
				this.bans.checkServer(name, from);
			}
			return shown;
		}
		catch (RefusedException ex) {
			log.info("{} could not {}: {}", session.who(), what, ex.getMessage());
			throw ex;
		}
	}

	private static Done done(String message, AccountName name, @Nullable String token, @Nullable String label) {
		return new Done(message, name, token, null, null, label);
	}

	private static RefusedException refused(RefusalCode code) {
		return new RefusedException(Refusal.of(code, null));
	}

}
