package dev.chatrooms.shell.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.chatrooms.model.CleanText;
import dev.chatrooms.shell.command.CommandFailure;
import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.json.FindingRow;

/**
 * What came of a hop.
 *
 * @param mark whether it works
 * @param words what was found, in one line
 * @param more what else there is to know, a line each; after a failure, what to change
 * @param code what the program ends with because of it
 */
record Finding(Mark mark, String words, List<String> more, ExitCode code) {

	/** A doctor does not send anybody to the doctor. */
	private static final Pattern ELSEWHERE = Pattern.compile(" [^.?]*\\bthe command doctor\\b[^.]*\\.",
			Pattern.CASE_INSENSITIVE);

	Finding {
		// Some of it are words of whatever answers there.
		words = CleanText.singleLine(words);
		more = more.stream().map(CleanText::singleLine).filter(line -> !line.isBlank()).toList();
	}

	static Finding works(String words, String... more) {
		return new Finding(Mark.WORKS, words, Arrays.asList(more), ExitCode.OK);
	}

	static Finding skipped(String why) {
		return new Finding(Mark.SKIPPED, why, List.of(), ExitCode.OK);
	}

	/**
	 * It does not work.
	 * @param advice what to change
	 */
	static Finding failed(ExitCode code, String words, String... advice) {
		return new Finding(Mark.FAILED, words, Arrays.asList(advice), code);
	}

	/** It does not work, for a reason that others have put into words. */
	static Finding failed(CommandFailure failure, String... advice) {
		return failed(failure.exitCode(), ELSEWHERE.matcher(failure.sentence()).replaceAll(""), advice);
	}

	/** The same for programs. */
	FindingRow row(String hop) {
		return new FindingRow(hop, this.mark.text().toLowerCase(Locale.ROOT), this.words, this.more);
	}

	boolean isFailure() {
		return this.mark == Mark.FAILED;
	}

	/**
	 * The three things that can come of a hop.
	 */
	enum Mark {

		/** It works. */
		WORKS("ok"),
		/** It was not tried, which is nobody's fault. */
		SKIPPED("skip"),
		/** It does not work. */
		FAILED("FAIL");

		private final String text;

		Mark(String text) {
			this.text = text;
		}

		/** How it is shown. */
		String text() {
			return this.text;
		}

	}

}
