package dev.chatrooms.server.console;

import java.io.IOException;

import dev.chatrooms.server.operator.OperatorCommands;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens the console when the server has started, if there is a terminal, and gives the
 * terminal back before anything else stops, so that the last lines are seen.
 */
@Component
@Order(2)
@EnableConfigurationProperties(ConsoleProperties.class)
class ConsoleOpening implements ApplicationRunner, ApplicationListener<ContextClosedEvent> {

	private static final Logger log = LoggerFactory.getLogger(ConsoleOpening.class);

	private final OperatorCommands commands;

	private final ConsoleProperties properties;

	private volatile @Nullable OperatorConsole console;

	ConsoleOpening(OperatorCommands commands, ConsoleProperties properties) {
		this.commands = commands;
		this.properties = properties;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.properties.enabled() == ConsoleProperties.Mode.OFF || !OperatorTerminal.isThere()) {
			return;
		}
		try {
			this.console = OperatorConsole.open(this.commands);
		}
		catch (IOException ex) {
			log.warn("There is no console, because the terminal cannot be used: {}", ex.getMessage());
		}
	}

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		OperatorConsole open = this.console;
		if (open != null) {
			open.close();
		}
	}

}
