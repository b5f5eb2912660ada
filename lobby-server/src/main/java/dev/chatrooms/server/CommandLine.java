package dev.chatrooms.server;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The arguments of the program: {@code [ADDRESS [PORT]]} and any property of
 * {@code application.yml.sample} as {@code --name=value}.
 *
 * @param properties what is passed on to Spring Boot
 * @param answer what to print instead of starting, if anything
 * @param isRefused whether the answer is a complaint
 */
record CommandLine(List<String> properties, @Nullable String answer, boolean isRefused) {

	static final String USAGE = """
			Usage: java -jar lobby-server.jar [ADDRESS [PORT]] [--PROPERTY=VALUE ...]

			  ADDRESS  to listen on (default 127.0.0.1: this computer only; 0.0.0.0: all networks)
			  PORT     TCP port of the lobby (default 50000)
			  --help, --version

			Properties are those of application.yml.sample, for example
			  --lobby.port=50001 --storage.directory=/var/lib/chatrooms""";

	static CommandLine parse(List<String> arguments) {
		List<String> properties = new ArrayList<>();
		List<String> words = new ArrayList<>();
		for (String argument : arguments) {
			if (argument.equals("--help") || argument.equals("-h")) {
				return new CommandLine(List.of(), USAGE, false);
			}
			if (argument.equals("--version")) {
				return new CommandLine(List.of(), "lobby-server " + version(), false);
			}
			if (argument.startsWith("-") && !argument.matches("--[a-z][\\w.\\[\\]-]*=.*")) {
				return refused("Options look like --lobby.port=50001; this does not: " + argument);
			}
			(argument.startsWith("-") ? properties : words).add(argument);
		}
		if (words.size() > 2) {
			return refused("At most an address and a port are expected.");
		}
		if (words.size() > 1 && !words.get(1).matches("\\d{1,5}")) {
			return refused("The port is a number from 0 to 65535: " + words.get(1));
		}
		if (!words.isEmpty()) {
			properties.add("--lobby.address=" + words.get(0));
		}
		if (words.size() > 1) {
			properties.add("--lobby.port=" + words.get(1));
		}
		return new CommandLine(List.copyOf(properties), null, false);
	}

	private static CommandLine refused(String complaint) {
		return new CommandLine(List.of(), complaint + System.lineSeparator() + USAGE, true);
	}

	private static String version() {
		String version = CommandLine.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "(unpackaged)";
	}

}
