package dev.chatrooms.shell.view;

/**
 * A screen that shows text until somebody wants JSON.
 */
abstract class TextOrJsonScreen implements Screen {

	private volatile boolean json;

	@Override
	public boolean isJson() {
		return this.json;
	}

	@Override
	public void json(boolean wanted) {
		this.json = wanted;
	}

}
