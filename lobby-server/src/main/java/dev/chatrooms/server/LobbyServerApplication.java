package dev.chatrooms.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The program.
 */
@SpringBootApplication
public class LobbyServerApplication {

	/** Starts it. */
	public static void main(String[] args) {
		SpringApplication.run(LobbyServerApplication.class, args);
	}

}
