package dev.chatrooms.server.console;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Consumer;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the log would write to standard output to the terminal's prompt, for as long
 * as there is one. No line is lost or doubled when that begins or ends, because the
 * appender stays and only its stream changes.
 */
final class PromptLog {

	private PromptLog() {
	}

	/** Begins; each event comes as one text of whole lines. */
	static void begin(Consumer<String> lines) {
		redirect(new OutputStream() {

			@Override
			public void write(int one) {
				write(new byte[] { (byte) one }, 0, 1);
			}

			@Override
			public void write(byte[] event, int from, int length) {
				lines.accept(new String(event, from, length, StandardCharsets.UTF_8).stripTrailing());
			}

		});
	}

	/** Ends. */
	static void end() {
		redirect(ConsoleTarget.SystemOut.getStream());
	}

	private static void redirect(OutputStream stream) {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			Iterator<Appender<ILoggingEvent>> appenders = context.getLogger(Logger.ROOT_LOGGER_NAME)
				.iteratorForAppenders();
			appenders.forEachRemaining((appender) -> {
				if (appender instanceof ConsoleAppender<ILoggingEvent> console) {
					console.setOutputStream(stream);
				}
			});
		}
	}

}
