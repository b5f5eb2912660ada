package dev.chatrooms.model;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What makes a name valid, and which names count as the same.
 */
final class NameRules {

	/** Scripts that are written together in one word, so mixing them is no disguise. */
	private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
			UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.BOPOMOFO);

	/** Pairs: a folded letter of another script, and the Latin letter it looks like. */
	private static final String LOOKS_LATIN = "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwһh" + "αaβbεeηnιiκkνvοoρpτtυuχxγyωw"
			+ "օoսuհhցgզq";

	/** No letter is written with more characters than that. */
	private static final int LONGEST_SPELLING = 8;

	private final String subject;

	private final int maxLength;

	private final String punctuation;

	NameRules(String subject, int maxLength, String punctuation) {
		this.subject = subject;
		this.maxLength = maxLength;
		this.punctuation = punctuation;
	}

	String check(String raw) {
		// Marks are sorted one by one, and thousands of them would take their time.
		String text = (raw.length() > LONGEST_SPELLING * this.maxLength) ? ""
				: Normalizer.normalize(raw, Normalizer.Form.NFKC);
		int length = text.codePointCount(0, text.length());
		if (length == 0 || length > this.maxLength || isMark(text.codePointAt(0))
				|| !text.codePoints().allMatch(this::isAllowed)) {
			throw new InvalidNameException("%s has 1 to %d letters, digits or %s".formatted(this.subject,
					this.maxLength, String.join(" ", this.punctuation.split(""))));
		}
		if (isMixed(text)) {
			throw new InvalidNameException(
					this.subject + " takes its letters from one alphabet, so that none looks like another.");
		}
		return text;
	}

	/**
	 * NFKC and case folding (Unicode 3.13, default caseless matching), then doubles. To
	 * lower case first, for a capital sharp s has no other upper case; and an i has one
	 * dot.
	 */
	String key(String text) {
		String folded = text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
		folded = Normalizer.normalize(folded, Normalizer.Form.NFKC).replace("i\u0307", "i");
		StringBuilder key = new StringBuilder(folded.length());
		for (char letter : folded.toCharArray()) {
			int found = LOOKS_LATIN.indexOf(letter);
			key.append((found < 0 || letter < 0x80) ? letter : LOOKS_LATIN.charAt(found + 1));
		}
		return key.toString();
	}

	private boolean isAllowed(int character) {
		return (Character.isLetter(character) || isDigit(character) || isMark(character)
				|| this.punctuation.indexOf(character) >= 0) && !isInvisible(character);
	}

	/** Digits of other scripts look like other digits, or like letters. */
	private static boolean isDigit(int character) {
		return character >= '0' && character <= '9';
	}

	private static boolean isMark(int character) {
		int type = Character.getType(character);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	/**
	 * Default_Ignorable_Code_Point (Unicode 5.21), and the tatweel that only stretches.
	 */
	private static boolean isInvisible(int character) {
		return character == 0x034F || character == 0x0640 || character == 0x115F || character == 0x1160
				|| character == 0x17B4 || character == 0x17B5 || (character >= 0x180B && character <= 0x180F)
				|| character == 0x3164 || (character >= 0xFE00 && character <= 0xFE0F) || character == 0xFFA0
				|| (character >= 0xE0100 && character <= 0xE01EF);
	}

	private static boolean isMixed(String text) {
		Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
		text.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of).forEach(scripts::add);
		scripts.remove(UnicodeScript.COMMON);
		scripts.remove(UnicodeScript.INHERITED);
		return scripts.size() > 1 && !EAST_ASIAN.containsAll(scripts);
	}

}
