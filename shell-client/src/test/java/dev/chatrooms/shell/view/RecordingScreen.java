package dev.chatrooms.shell.view;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.jline.utils.AttributedString;

/**
 * A screen that remembers what it showed.
 */
public class RecordingScreen extends TextOrJsonScreen {

	private final List<String> data = new CopyOnWriteArrayList<>();

	private final List<String> talk = new CopyOnWriteArrayList<>();

	private final AtomicInteger rings = new AtomicInteger();

	/** Tables and events. */
	public List<String> data() {
		return this.data;
	}

	/** What the program said. */
	public List<String> talk() {
		return this.talk;
	}

	/** How often it rang. */
	public int rings() {
		return this.rings.get();
	}

	/** Somebody who answers everything with "answer", or nobody. */
	public Questions questions(boolean person) {
		return new Questions() {
			@Override
			public boolean available() {
				return person;
			}

			@Override
			public String ask(String prompt) {
				return "answer";
			}

			@Override
			public String askSecretly(String prompt) {
				return "answer";
			}
		};
	}

	@Override
	public void data(String lines) {
		this.data.add(lines);
	}

	@Override
	public void event(AttributedString lines) {
		this.data.add(lines.toString());
	}

	@Override
	public void talk(String sentence) {
		this.talk.add(sentence);
	}

	@Override
	public int width() {
		return 80;
	}

	@Override
	public Look look() {
		return Look.plain(Times.SECONDS);
	}

	@Override
	public void ring() {
		this.rings.incrementAndGet();
	}

	@Override
	public void release() {
	}

}
