package dev.chatrooms.server;

import java.util.Arrays;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The program.
 */
@SpringBootApplication
public class LobbyServerApplication {

	/**
	 * Starts the lobby; see {@link CommandLine} for the arguments.
	 * @param args address and port, or options
	 */
	public static void main(String[] args) {
		CommandLine line = CommandLine.parse(Arrays.asList(args));
		if (line.answer() != null) {
			(line.isRefused() ? System.err : System.out).println(line.answer());
			System.exit(line.isRefused() ? 2 : 0);
		}
		try {
			SpringApplication.run(LobbyServerApplication.class, line.properties().toArray(String[]::new));
		}
		catch (RuntimeException ex) {
			// Spring Boot's reporters have said why; the exception itself helps nobody.
			System.exit(1);
		}
	}

}
