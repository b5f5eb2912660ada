package dev.chatrooms.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The two programs as the build made them, run by the JVM that runs the tests. A system
 * property of the same name as the jar points elsewhere.
 */
enum BuiltJar {

	LOBBY_SERVER("lobby-server.jar", "../lobby-server/target/lobby-server.jar"),

	SHELL_CLIENT("shell-client.jar", "target/shell-client.jar");

	private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
			"-Xshare:auto", "-Xmx256m");

	private final String property;

	private final String place;

	BuiltJar(String property, String place) {
		this.property = property;
		this.place = place;
	}

	/** The command line that starts it. */
	List<String> command(List<String> arguments) {
		Path jar = Path.of(System.getProperty(this.property, this.place)).toAbsolutePath().normalize();
		if (!Files.isRegularFile(jar)) {
			throw new AssertionError(jar + " is not there. Build the jars first: ./mvnw verify");
		}
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(QUICK_START);
		command.addAll(List.of("-jar", jar.toString()));
		command.addAll(arguments);
		return command;
	}

	/**
	 * Everything a program finds in its environment: no setting of the person who builds
	 * gets in.
	 */
	static Map<String, String> environment(Path home) {
		return Map.of("PATH", System.getenv("PATH"), "LANG", "C.UTF-8", "LC_ALL", "C.UTF-8", "TERM", "xterm-256color",
				"HOME", home.toString(), "XDG_STATE_HOME", home.resolve("state").toString(), "XDG_CONFIG_HOME",
				home.resolve("config").toString(), "XDG_CACHE_HOME", home.resolve("cache").toString());
	}

}
