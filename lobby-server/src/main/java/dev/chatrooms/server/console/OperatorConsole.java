package dev.chatrooms.server.console;

import java.io.IOError;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.operator.Operator;
import dev.chatrooms.server.operator.OperatorCommands;
import dev.chatrooms.server.operator.OperatorSeat;
import dev.chatrooms.server.wire.Threads;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.utils.ShutdownHooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dialogue with whoever sits at the server's terminal. One thread reads lines and is
 * interrupted at Ctrl-C; another does what they say, since that is inside the database at
 * times and must not be interrupted there.
 */
final class OperatorConsole implements OperatorSeat {

	private static final Logger log = LoggerFactory.getLogger(OperatorConsole.class);

	/** What a shell calls a program that Ctrl-C has ended. */
	private static final int INTERRUPTED = 130;

	private static final long PATIENCE_SECONDS = 2;

	private final ExecutorService doer = Executors.newSingleThreadExecutor(Threads.named("operator-"));

	private final CountDownLatch ended = new CountDownLatch(1);

	private final Thread reader = new Thread(this::converse, "console-1");

	private final OperatorCommands commands;

	private final OperatorTerminal terminal;

	private volatile boolean quitting;

	private volatile boolean stopped;

	private OperatorConsole(OperatorCommands commands) throws IOException {
		this.commands = commands;
		// JLine closes the terminal when the JVM ends, in the order of these tasks: the
		// line that is being typed has to be ended before.
		ShutdownHooks.add(this::close);
		this.terminal = OperatorTerminal.open(commands.names(), this::interrupted);
		this.reader.setDaemon(true);
	}

	/** Takes the terminal and begins to read. */
	static OperatorConsole open(OperatorCommands commands) throws IOException {
		OperatorConsole console = new OperatorConsole(commands);
		console.reader.start();
		return console;
	}

	private void converse() {
		int exitCode = 0;
		PromptLog.begin(this.terminal::print);
		try {
			this.terminal.print("Type help to see what you can do here.");
			while (!this.quitting && !this.stopped) {
				answer(this.terminal.read());
			}
		}
		catch (UserInterruptException ex) {
			exitCode = INTERRUPTED;
		}
		catch (EndOfFileException | IllegalStateException | IOError ex) {
			// Ctrl-D, or the terminal is gone.
			log.debug("The console ends", ex);
		}
		finally {
			PromptLog.end();
			this.terminal.close();
			this.doer.shutdown();
			this.ended.countDown();
		}
		if (!this.stopped) {
			System.exit(exitCode);
		}
	}

	private void answer(String line) {
		String text;
		try {
			text = CompletableFuture.supplyAsync(() -> this.commands.run(line, Operator.at(this)), this.doer).join();
		}
		catch (CompletionException ex) {
			text = sentence(ex.getCause());
		}
		if (!text.isEmpty()) {
			this.terminal.print(text);
		}
	}

	private static String sentence(Throwable failure) {
		if (failure instanceof RefusedException refused) {
			return refused.refusal().message();
		}
		log.error("A command of the operator failed", failure);
		return "Something went wrong; it is in the log.";
	}

	/** Ctrl-C while a command runs: the server stops as it would at the prompt. */
	private void interrupted() {
		new Thread(() -> System.exit(INTERRUPTED), "stop").start();
	}

	@Override
	public void clear() {
		this.terminal.clear();
	}

	@Override
	public void quit() {
		this.quitting = true;
	}

	/** Gives the terminal back; whoever reads there does nothing else. */
	void close() {
		this.stopped = true;
		if (!this.reader.isAlive()) {
			return;
		}
		this.reader.interrupt();
		try {
			if (!this.ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				log.debug("The console does not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
