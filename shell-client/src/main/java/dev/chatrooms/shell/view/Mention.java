package dev.chatrooms.shell.view;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.chatrooms.model.AccountName;

/**
 * A person's name as others write it in a chat: as a word, in any case, with or without
 * an {@code @} before it.
 */
public final class Mention {

	/** What goes on with a word, but for scripts that leave no blanks between words. */
	private static final String LETTER = "[[\\p{L}\\p{M}\\p{Nd}_]&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}"
			+ "\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]";

	/** A point or hyphen is part of a word only if the word goes on behind it. */
	private static final String BEGINS = "(?<!" + LETTER + ")(?<!" + LETTER + "[-.])";

	private static final String ENDS = "(?!" + LETTER + ")(?![-.]" + LETTER + ")";

	/**
	 * More marks on one letter than any name has (Unicode 15, Annex 15, stream-safe
	 * text). They are sorted one by one, and thousands of them would take their time.
	 */
	private static final Pattern TOO_MANY_MARKS = Pattern.compile("(\\p{M}{30})\\p{M}++");

	private final Pattern pattern;

	/** The mentions of that person. */
	public Mention(AccountName name) {
		String word = folded(name.text());
		this.pattern = Pattern.compile(BEGINS + Pattern.quote(word) + ENDS);
	}

	/** Whether the words contain the name. */
	public boolean isIn(String words) {
		return this.pattern.matcher(folded(words)).find();
	}

	/** Without the differences between letters that do not tell names apart either. */
	private static String folded(String text) {
		String folded = TOO_MANY_MARKS.matcher(text)
			.replaceAll("$1")
			.toLowerCase(Locale.ROOT)
			.toUpperCase(Locale.ROOT)
			.toLowerCase(Locale.ROOT);
		return Normalizer.normalize(folded, Normalizer.Form.NFKC).replace("i\u0307", "i");
	}

}
