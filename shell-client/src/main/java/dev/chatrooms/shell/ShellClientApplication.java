package dev.chatrooms.shell;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The program.
 */
@SpringBootApplication
public class ShellClientApplication {

	/** Starts it. */
	public static void main(String[] args) {
		SpringApplication.run(ShellClientApplication.class, args);
	}

}
