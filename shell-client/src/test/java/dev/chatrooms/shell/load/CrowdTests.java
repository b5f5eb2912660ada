package dev.chatrooms.shell.load;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.chatrooms.client.FakeServer;
import dev.chatrooms.model.RoomName;
import dev.chatrooms.protocol.Done;
import dev.chatrooms.protocol.Greeting;
import dev.chatrooms.protocol.Hello;
import dev.chatrooms.protocol.Login;
import dev.chatrooms.protocol.Payload;
import dev.chatrooms.protocol.Register;
import dev.chatrooms.protocol.Route;
import dev.chatrooms.shell.command.CommandFailure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CrowdTests {

	private static List<? extends Payload> answer(Payload request) {
		if (request instanceof Hello hello) {
			return List.of(new Greeting(2, "fake", null, hello.label()));
		}
		if (request instanceof Register register) {
			return List.of(Done.saying("Created.", register.label()));
		}
		return List.of(Done.saying("Hi.", ((Login) request).label()));
	}

	/** The passwords of a crowd of three that comes no further than its login. */
	private static Set<String> passwords(String run) throws IOException {
		try (FakeServer lobby = new FakeServer(Route.TO_LOBBY, CrowdTests::answer);
				Crowd crowd = new Crowd(lobby.address(), FakeServer.TRUST, run)) {
			assertThatExceptionOfType(CommandFailure.class)
				.isThrownBy(() -> crowd.enter(3, new RoomName("load"), session -> {
					throw new IllegalArgumentException("Stay outside.");
				}));
			assertThat(lobby.received()).filteredOn(Register.class::isInstance)
				.hasSize(3)
				.allMatch(request -> ((Register) request).username().text().startsWith("load-" + run));
			assertThat(lobby.received()).filteredOn(Login.class::isInstance).hasSize(3);
			return lobby.received()
				.stream()
				.map(request -> (request instanceof Register register) ? register.password()
						: ((request instanceof Login login) ? login.password() : ""))
				.filter(password -> !password.isEmpty())
				.collect(Collectors.toSet());
		}
	}

	@Test
	void hasAPasswordThatNobodyCanGuess() throws IOException {
		Set<String> first = passwords("1a2b");
		Set<String> second = passwords("1a2b");

		assertThat(first).singleElement().asString().hasSizeGreaterThan(20).doesNotContain("1a2b");
		assertThat(second).singleElement().isNotIn(first);
	}

}
