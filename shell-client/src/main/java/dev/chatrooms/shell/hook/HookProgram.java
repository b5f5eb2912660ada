package dev.chatrooms.shell.hook;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One program with its arguments. What others said is in its environment and nowhere
 * else, so that no shell can take it for a command. It sees no terminal and has to end
 * soon. It does not learn how to log in.
 *
 * @param words the program and its arguments
 * @param limit how long it may take
 */
record HookProgram(List<String> words, Duration limit) {

	/**
	 * Runs it to its end.
	 * @param fields what is in its environment beside what is there anyway
	 * @return what went wrong, in a sentence, if anything did
	 */
	Optional<String> run(Map<String, String> fields) throws InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(this.words).redirectOutput(Redirect.DISCARD)
			.redirectError(Redirect.DISCARD);
		builder.environment().keySet().removeIf(key -> key.startsWith("CHATROOMS_PASSWORD"));
		builder.environment().putAll(fields);
		try {
			Process process = builder.start();
			process.getOutputStream().close();
			if (process.waitFor(this.limit.toMillis(), TimeUnit.MILLISECONDS)) {
				int status = process.exitValue();
				return (status == 0) ? Optional.empty() : Optional.of("it ended with exit code " + status + ".");
			}
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			return Optional.of("it took longer than " + this.limit.toSeconds() + " s and was ended.");
		}
		catch (IOException | IllegalArgumentException ex) {
			return Optional.of("it cannot be started.");
		}
	}

}
