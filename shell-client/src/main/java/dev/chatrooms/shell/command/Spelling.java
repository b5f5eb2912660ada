package dev.chatrooms.shell.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody meant who mistyped a word: the known one that is fewest keys away, if
 * that is near enough. Pure.
 */
public final class Spelling {

	/** More mistakes make another word. */
	private static final int MOST_MISTAKES = 2;

	private Spelling() {
	}

	/** The known word that was probably meant; nothing if none is near. */
	public static Optional<String> nearest(String typed, Collection<String> known) {
		String word = typed.toLowerCase(Locale.ROOT);
		return known.stream()
			.filter(candidate -> isNear(distance(word, candidate.toLowerCase(Locale.ROOT)), candidate))
			.min(Comparator.comparingInt((String candidate) -> distance(word, candidate.toLowerCase(Locale.ROOT)))
				.thenComparing(Comparator.naturalOrder()));
	}

	/** In a short word each letter counts for more. */
	private static boolean isNear(int distance, String known) {
		return distance > 0 && distance <= Math.min(MOST_MISTAKES, known.codePointCount(0, known.length()) / 2);
	}

	/**
	 * Damerau's distance in its restricted form (optimal string alignment): letters that
	 * are missing, too many, wrong, or swapped with their neighbour.
	 */
	static int distance(String left, String right) {
		int[] from = left.codePoints().toArray();
		int[] to = right.codePoints().toArray();
		int[] beforeLast = new int[to.length + 1];
		int[] last = new int[to.length + 1];
		for (int j = 0; j <= to.length; j++) {
			last[j] = j;
		}
		for (int i = 1; i <= from.length; i++) {
			int[] row = new int[to.length + 1];
			row[0] = i;
			for (int j = 1; j <= to.length; j++) {
				int substituted = last[j - 1] + ((from[i - 1] == to[j - 1]) ? 0 : 1);
				row[j] = Math.min(substituted, 1 + Math.min(last[j], row[j - 1]));
				if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
					row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
				}
			}
			beforeLast = last;
			last = row;
		}
		return last[to.length];
	}

}
