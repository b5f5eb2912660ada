package dev.chatrooms.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The two programs as the build made them, run by the JVM that runs the tests.
 */
enum Program {

	LOBBY(Path.of("..", "lobby-server"), "lobby", "lobby-server.jar"),

	CHAT(Path.of(""), "chat", "shell-client.jar");

	private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m";

	private final Path module;

	private final String script;

	private final String jar;

	Program(Path module, String script, String jar) {
		this.module = module;
		this.script = script;
		this.jar = jar;
	}

	/** The command line that starts it by its script. */
	List<String> command(List<String> arguments) {
		return command(List.of(existing(this.module.resolve(this.script))), arguments);
	}

	/** The command line that starts its jar. */
	List<String> jarCommand(List<String> arguments) {
		return command(java("-jar", existing(this.module.resolve("target").resolve(this.jar))), arguments);
	}

	/**
	 * The command line that compiles and runs a program that uses this one as its
	 * library.
	 */
	List<String> sourceCommand(Path source, List<String> arguments) {
		String library = existing(this.module.resolve("target").resolve("ready").resolve(this.jar));
		return command(java("-cp", library, source.toString()), arguments);
	}

	private static List<String> java(String... words) {
		List<String> java = new ArrayList<>();
		java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		java.addAll(List.of(QUICK_START.split(" ")));
		java.addAll(List.of(words));
		return java;
	}

	private static List<String> command(List<String> start, List<String> arguments) {
		List<String> command = new ArrayList<>(start);
		command.addAll(arguments);
		return command;
	}

	private static String existing(Path file) {
		Path absolute = file.toAbsolutePath().normalize();
		if (!Files.isRegularFile(absolute)) {
			throw new AssertionError(absolute + " is not there. Build the programs first: ./mvnw verify");
		}
		return absolute.toString();
	}

	/**
	 * Everything a program finds in its environment: no setting of the person who builds
	 * gets in.
	 */
	static Map<String, String> environment(Path home) {
		return Map.of("PATH", System.getenv("PATH"), "JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS",
				QUICK_START, "LANG", "C.UTF-8", "LC_ALL", "C.UTF-8", "TERM", "xterm-256color", "HOME", home.toString(),
				"XDG_STATE_HOME", home.resolve("state").toString(), "XDG_CONFIG_HOME",
				home.resolve("config").toString(), "XDG_CACHE_HOME", home.resolve("cache").toString());
	}

}
