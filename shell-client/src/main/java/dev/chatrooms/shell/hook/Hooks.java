package dev.chatrooms.shell.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import dev.chatrooms.client.room.RoomListener;
import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.CleanText;
import dev.chatrooms.protocol.Posted;
import dev.chatrooms.protocol.Told;
import dev.chatrooms.shell.view.Mention;
import dev.chatrooms.shell.view.Screen;
import org.springframework.stereotype.Component;

/**
 * Runs the programs that the person wants run when something is said, one at a time, on a
 * thread of their own. Thread-safe.
 */
@Component
public class Hooks {

	/** A program that takes longer keeps the others waiting. */
	private static final Duration LIMIT = Duration.ofSeconds(10);

	/** What was said before that is no news any more. */
	private static final int MOST_WAITING = 32;

	private final Screen screen;

	private final Map<Occasion, List<String>> programs = new EnumMap<>(Occasion.class);

	/** Of which of them the person knows that they do not work. */
	private final Set<Occasion> broken = new HashSet<>();

	private final ThreadPoolExecutor worker = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(MOST_WAITING), task -> {
				Thread thread = new Thread(task, "hooks");
				thread.setDaemon(true);
				return thread;
			});

	/** Runs nothing yet. */
	public Hooks(Screen screen) {
		this.screen = screen;
		this.worker.allowCoreThreadTimeOut(true);
	}

	/** What is run when, in order. */
	synchronized Map<Occasion, List<String>> all() {
		return new EnumMap<>(this.programs);
	}

	/** Runs a program from now on. */
	synchronized void set(Occasion occasion, List<String> words) {
		this.programs.put(occasion, List.copyOf(words));
		this.broken.remove(occasion);
	}

	/**
	 * Runs nothing from now on.
	 * @return whether there was something
	 */
	synchronized boolean remove(Occasion occasion) {
		return this.programs.remove(occasion) != null;
	}

	/** Makes of a listener one that runs programs for the chats it hears live. */
	public RoomListener beside(RoomListener listener, Predicate<AccountName> ignored) {
		return new HookedListener(listener, (chat, you) -> {
			if (!ignored.test(chat.creator())) {
				said(chat, you);
			}
		});
	}

	/** Something was said in a room; what one says oneself is no news. */
	public void said(Posted chat, AccountName you) {
		if (chat.creator().equals(you)) {
			return;
		}
		Map<String, String> fields = fields(chat.creator(), chat.contents(), chat.datetime(), you);
		fields.put("CHAT_ROOM", chat.room().text());
		fields.put("CHAT_NUMBER", Long.toString(chat.sequence()));
		if (new Mention(you).isIn(chat.contents())) {
			run(Occasion.MENTION, fields);
		}
		run(Occasion.CHAT, fields);
	}

	/** Somebody sent a private message; a note to oneself is no news either. */
	public void told(Told message) {
		if (message.creator().equals(message.to())) {
			return;
		}
		Map<String, String> fields = fields(message.creator(), message.contents(), message.datetime(), message.to());
		fields.put("CHAT_ROOM", "");
		run(Occasion.MESSAGE, fields);
	}

	private static Map<String, String> fields(AccountName from, String words, Instant time, AccountName you) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("CHAT_FROM", CleanText.singleLine(from.text()));
		fields.put("CHAT_TEXT", CleanText.of(words));
		fields.put("CHAT_TIME", time.toString());
		fields.put("CHAT_YOU", you.text());
		return fields;
	}

	private synchronized void run(Occasion occasion, Map<String, String> fields) {
		List<String> words = this.programs.get(occasion);
		if (words == null) {
			return;
		}
		Map<String, String> all = new LinkedHashMap<>(fields);
		all.put("CHAT_EVENT", occasion.text());
		try {
			this.worker.execute(() -> run(occasion, new HookProgram(words, LIMIT), all));
		}
		catch (RejectedExecutionException ex) {
			complain(occasion, "it is too slow; it is not run for everything.");
		}
	}

	private void run(Occasion occasion, HookProgram program, Map<String, String> fields) {
		try {
			Optional<String> trouble = program.run(fields);
			trouble.ifPresent(what -> complain(occasion, what));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Once: whoever does not mend it need not hear of it with every chat. */
	private synchronized void complain(Occasion occasion, String what) {
		if (this.programs.containsKey(occasion) && this.broken.add(occasion)) {
			this.screen.talk("The program for \"on " + occasion.text() + "\" does not work: " + what);
		}
	}

}
