package dev.chatrooms.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Makes one method of a bean wait where a test wants it to, so that what must not come
 * between two steps comes between them for certain.
 */
public final class Holdup implements BeanPostProcessor {

	private final AtomicReference<Held> armed = new AtomicReference<>();

	private final Class<?> type;

	private final String method;

	private final boolean afterwards;

	private Holdup(Class<?> type, String method, boolean afterwards) {
		this.type = type;
		this.method = method;
		this.afterwards = afterwards;
	}

	/** Waits before a method of that interface does anything. */
	public static Holdup before(Class<?> type, String method) {
		return new Holdup(type, method, false);
	}

	/** Waits before a method of that interface returns what it has found. */
	public static Holdup after(Class<?> type, String method) {
		return new Holdup(type, method, true);
	}

	/** Holds up the next call. */
	public Held next() {
		Held held = new Held();
		this.armed.set(held);
		return held;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!this.type.isInstance(bean)) {
			return bean;
		}
		return Proxy.newProxyInstance(this.type.getClassLoader(), ClassUtils.getAllInterfaces(bean),
				(proxy, called, arguments) -> call(bean, called, arguments));
	}

	private Object call(Object bean, Method called, Object[] arguments) throws Throwable {
		Held held = called.getName().equals(this.method) ? this.armed.getAndSet(null) : null;
		if (held != null && !this.afterwards) {
			held.pass();
		}
		try {
			ReflectionUtils.makeAccessible(called);
			return called.invoke(bean, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
		finally {
			if (held != null) {
				pass(held);
			}
		}
	}

	private void pass(Held held) {
		try {
			if (this.afterwards) {
				held.pass();
			}
		}
		finally {
			held.returned.countDown();
		}
	}

	/**
	 * One call that is held up.
	 */
	public static final class Held {

		private final CountDownLatch reached = new CountDownLatch(1);

		private final CountDownLatch released = new CountDownLatch(1);

		private final CountDownLatch returned = new CountDownLatch(1);

		private volatile @Nullable Throwable failure;

		/** Waits until the call is where it is held up. */
		public void await() {
			await(this.reached);
		}

		/** The call goes on. */
		public void release() {
			this.released.countDown();
		}

		/** The call goes on; waits until it has returned. */
		public void finish() {
			release();
			await(this.returned);
		}

		/** The call fails like this instead of going on. */
		public void fail(Throwable failure) {
			this.failure = failure;
			release();
		}

		/** What the call itself does; also for those who hold something else up. */
		public void pass() {
			this.reached.countDown();
			await(this.released);
			Throwable thrown = this.failure;
			if (thrown != null) {
				ReflectionUtils.rethrowRuntimeException(thrown);
			}
		}

		private static void await(CountDownLatch latch) {
			try {
				if (!latch.await(TestPeer.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
					throw new AssertionError("That did not happen in time");
				}
			}
			catch (InterruptedException ex) {
				throw new AssertionError(ex);
			}
		}

	}

}
