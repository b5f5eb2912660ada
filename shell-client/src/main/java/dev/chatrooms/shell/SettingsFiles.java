package dev.chatrooms.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where {@code application.yml} is read from: the directory of the program, and that of
 * the person's own settings, {@code $XDG_CONFIG_HOME/chatrooms}, which counts for more.
 * Never the current directory: what lies there may be somebody else's, and Spring Boot
 * obeys such a file.
 */
final class SettingsFiles {

	private SettingsFiles() {
	}

	/**
	 * The argument that tells Spring Boot.
	 * @param program what the program was started from, if that is known
	 */
	static String argument(Map<String, String> environment, @Nullable File program) {
		Optional<Path> beside = Optional.ofNullable(program)
			.map(file -> file.toPath().toAbsolutePath())
			.map(path -> program.isFile() ? path.getParent() : path);
		return "--spring.config.location=" + Stream.concat(beside.stream(), own(environment).stream())
			.map(SettingsFiles::location)
			.collect(Collectors.joining(","));
	}

	private static Optional<Path> own(Map<String, String> environment) {
		Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
		Path config = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""));
		// As the XDG Base Directory Specification says; a path that is not absolute would
		// begin in the current directory.
		return Stream.of(config, home.resolve(".config"))
			.filter(Path::isAbsolute)
			.findFirst()
			.map(base -> base.resolve("chatrooms"));
	}

	/** Escaped is what would part a location, or make a pattern of it. */
	private static String location(Path directory) {
		String address = directory.toUri().toString();
		return "optional:" + address.replace(",", "%2C").replace(";", "%3B").replace("*", "%2A")
				+ (address.endsWith("/") ? "" : "/");
	}

}
