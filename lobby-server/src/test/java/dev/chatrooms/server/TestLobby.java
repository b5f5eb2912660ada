package dev.chatrooms.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.chatrooms.server.wire.ServerEndpoint;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The real server in this process, on a free port of loopback, with a database file in a
 * directory of its own. Starting takes seconds: share one per class.
 */
public final class TestLobby implements AutoCloseable {

	private final Path directory;

	private final boolean temporary;

	private final ConfigurableApplicationContext context;

	private TestLobby(Path directory, boolean temporary, List<Holdup> holdups, String... properties) {
		this.directory = directory;
		this.temporary = temporary;
		List<String> arguments = new ArrayList<>();
		arguments.add("--lobby.port=0");
		arguments.add("--storage.directory=" + directory);
		for (String property : properties) {
			arguments.add("--" + property);
		}
		this.context = new SpringApplicationBuilder(LobbyServerApplication.class)
			// All tests come from one address, talk fast and enter a room as often as
			// they like; what they close is gone at once; nobody is told of strangers who
			// come and go; and a
			// first operator, whose password takes its time, is for tests that
			// want one. No hash of theirs has to be kept from anybody.
			.properties("limits.accounts-per-address=1000000", "limits.open-rooms-per-address=100000",
					"chats.burst=100000", "requests.burst=1000000", "rooms.seats-per-person=1000",
					"rooms.departure-grace=0s", "presence.departure-grace=0s", "presence.crowd=0", "operator.name=",
					"console.enabled=off", "accounts.hashing-memory=1MB")
			.initializers((fresh) -> holdups.forEach(fresh.getBeanFactory()::addBeanPostProcessor))
			.run(arguments.toArray(String[]::new));
	}

	/** Starts with an empty database; properties look like {@code rooms.scrollback=3}. */
	public static TestLobby start(String... properties) {
		return startWith(List.of(), properties);
	}

	/** Starts with an empty database and beans that can be held up. */
	public static TestLobby startWith(List<Holdup> holdups, String... properties) {
		try {
			return new TestLobby(Files.createTempDirectory("lobby"), true, holdups, properties);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts with the database of that directory, which is left behind on close. */
	public static TestLobby startIn(Path directory, String... properties) {
		return new TestLobby(directory, false, List.of(), properties);
	}

	/** The TCP port of the lobby. */
	public int port() {
		return this.context.getBean("lobbyEndpoint", ServerEndpoint.class).getPort();
	}

	/** A connection that has said nothing yet. */
	public TestPeer connect() {
		return TestPeer.ofLobby(port());
	}

	/** A connection that has said HELO. */
	public TestPeer greeted() {
		TestPeer peer = connect();
		peer.hello();
		return peer;
	}

	/** A connection on which a new account is logged in. */
	public TestPeer newcomer(String name) {
		TestPeer peer = greeted();
		peer.register(name);
		peer.login(name);
		return peer;
	}

	/** Stops as a server does; the directory is left. */
	public void stop() {
		this.context.close();
	}

	/** A bean of the server, for what cannot be seen from outside. */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** The application context, for what it holds. */
	public ConfigurableApplicationContext context() {
		return this.context;
	}

	/** Cuts everybody first, who would otherwise be waited for: see {@link #stop}. */
	@Override
	public void close() {
		if (this.context.isActive()) {
			this.context.getBeansOfType(ServerEndpoint.class)
				.values()
				.forEach((endpoint) -> endpoint.getOpenConnectionIds().forEach(endpoint::closeConnection));
		}
		stop();
		if (this.temporary) {
			try {
				FileSystemUtils.deleteRecursively(this.directory);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
