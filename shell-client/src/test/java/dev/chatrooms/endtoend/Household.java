package dev.chatrooms.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * A lobby of a test class and those who stay there during all its tests. Whoever sits at
 * a terminal starts each test in the lobby, on a clean screen.
 */
final class Household implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

	private final List<Person> people = new ArrayList<>();

	private final Deque<Runnable> closing = new ArrayDeque<>();

	private Path directory;

	private LobbyServer server;

	@Override
	public void beforeAll(ExtensionContext context) throws Exception {
		this.directory = Files.createTempDirectory("household");
		this.server = LobbyServer.start(this.directory.resolve("data"));
		this.closing.push(this.server::close);
	}

	@Override
	public void beforeEach(ExtensionContext context) throws Exception {
		for (Person person : this.people) {
			person.startAfresh();
		}
	}

	@Override
	public void afterAll(ExtensionContext context) throws Exception {
		this.closing.forEach(Runnable::run);
		FileSystemUtils.deleteRecursively(this.directory);
	}

	LobbyServer server() {
		return this.server;
	}

	/** Where everybody has a directory of their own. */
	Path directory() {
		return this.directory;
	}

	/** The program as somebody has it. */
	ShellClient client(String name) {
		return ShellClient.of(this.directory.resolve(name), this.server.port());
	}

	/** Somebody at a terminal, who has yet to move in. */
	Person person(String name) throws IOException {
		return person(name, client(name));
	}

	/** The same with settings of their own. */
	Person person(String name, ShellClient client) throws IOException {
		Person person = Person.sitDown(name, client);
		this.people.add(person);
		this.closing.push(person::close);
		return person;
	}

	/** Somebody without a terminal, who has yet to move in. */
	Talker talker(String name) throws IOException {
		Talker talker = Talker.start(name, this.directory, this.server);
		this.closing.push(talker::close);
		return talker;
	}

}
