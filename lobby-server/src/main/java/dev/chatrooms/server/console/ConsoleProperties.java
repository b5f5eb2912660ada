package dev.chatrooms.server.console;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The prompt on the server's terminal.
 *
 * @param enabled auto: if there is a terminal; off
 */
@Validated
@ConfigurationProperties("console")
record ConsoleProperties(@NotNull @DefaultValue("auto") Mode enabled) {

	/** Whether there is a prompt. */
	enum Mode {

		/** If standard input and output are a terminal. */
		AUTO,

		/** Never. */
		OFF

	}

}
