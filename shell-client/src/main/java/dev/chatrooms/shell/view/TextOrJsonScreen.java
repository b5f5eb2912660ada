package dev.chatrooms.shell.view;

/**
 * A screen that shows text until somebody wants JSON.
 */
abstract class TextOrJsonScreen implements Screen {

	private volatile boolean json;

	private final ThreadLocal<Boolean> jsonHere = ThreadLocal.withInitial(() -> false);

	@Override
	public boolean isJson() {
		return this.json || this.jsonHere.get();
	}

	@Override
	public void asJson(boolean wanted, Runnable task) {
		boolean before = this.jsonHere.get();
		this.jsonHere.set(before || wanted);
		try {
			task.run();
		}
		finally {
			this.jsonHere.set(before);
		}
	}

	@Override
	public void json(boolean wanted) {
		this.json = wanted;
	}

}
