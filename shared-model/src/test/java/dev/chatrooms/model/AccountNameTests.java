package dev.chatrooms.model;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class AccountNameTests {

	@ParameterizedTest
	@ValueSource(strings = { "a", "ada", "Ada_L-1.5", "_", "7", "Жанна", "李小龙", "山田タロウ", "김철수", "José", "שרה", "สมชาย",
			"नेहा", "\uD801\uDC00\uD801\uDC01" })
	void takesLettersDigitsAndThreeSigns(String text) {
		assertThat(new AccountName(text)).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a b", "a\tb", "a\nb", "a,b", "#a", "a+b", "a/b", "a\\b", "a\"b", "a@b",
			"a\u001B[31m", "a\u0000", "a\u200Bb", "a\u200Db", "a\u202Eb", "a\u00A0b", "😀", "\uD801", "a\uDC00" })
	void refusesEverythingElse(String text) {
		assertThatExceptionOfType(InvalidNameException.class).isThrownBy(() -> new AccountName(text))
			.withMessage("A name has 1 to 32 letters, digits or _ - .");
	}

	@Test
	void countsCodePointsNotBytesOrSurrogates() {
		String longest = "\uD801\uDC00".repeat(32);

		assertThat(new AccountName(longest)).hasToString(longest);
		assertThat(new AccountName("x".repeat(32)).text()).hasSize(32);
		assertThatExceptionOfType(InvalidNameException.class).isThrownBy(() -> new AccountName("x".repeat(33)));
		assertThatExceptionOfType(InvalidNameException.class)
			.isThrownBy(() -> new AccountName(longest + "\uD801\uDC00"));
	}

	/** Marks are sorted one by one: a frame full of them took the server a second. */
	@Test
	void refusesThousandsOfMarksInNoTime() {
		String name = "a" + "\u0301\u0316".repeat(100_000);

		assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> assertThatExceptionOfType(InvalidNameException.class).isThrownBy(() -> new AccountName(name)));
	}

	@Test
	void countsAfterCompatibilityForms() {
		String ligatures = "\uFB03".repeat(11);

		assertThatExceptionOfType(InvalidNameException.class).isThrownBy(() -> new AccountName(ligatures));
		assertThat(new AccountName("\uFB03")).hasToString("ffi");
	}

	@ParameterizedTest
	@CsvSource({ "ada, ADA", "ada, Ada", "ada, \uFF41\uFF44\uFF41", "straße, STRASSE", "straße, strasse",
			"STRAẞE, straße", "ﬁn, FIN", "Σίσυφος, ΣΊΣΥΦΟΣ", "σίσυφος, σίσυφοσ", "jose\u0301, josé", "İzmir, izmir",
			"ızmir, IZMIR", "i\u0307zmir, izmir", "K, \u212A", "Ǆ, ǆ", "\uD801\uDC00, \uD801\uDC28" })
	void isTheSameInAnyCaseAndForm(String one, String other) {
		AccountName name = new AccountName(one);

		assertThat(name).isEqualTo(new AccountName(other)).hasSameHashCodeAs(new AccountName(other));
		assertThat(name.key()).isEqualTo(new AccountName(other).key());
		assertThat(name.compareTo(new AccountName(other))).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "аԁа, ada", "АԀА, ADA", "ехе, exe", "ВОВ, bob", "сосо, coco", "ооо, ooo", "οοο, ooo", "օօ, oo",
			"рауо, payo" })
	void isTheSameAsALatinNameThatItLooksLike(String foreign, String latin) {
		assertThat(new AccountName(foreign)).isEqualTo(new AccountName(latin))
			.hasSameHashCodeAs(new AccountName(latin));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ad\uFE0Fa", "ad\u034Fa", "a\u3164", "\u3164", "\u115F", "a\uFFA0", "a\u17B4", "a\u180B",
			"a\uDB40\uDD00" })
	void refusesLettersAndMarksThatNobodySees(String text) {
		assertThatExceptionOfType(InvalidNameException.class).isThrownBy(() -> new AccountName(text));
	}

	@Test
	void doesNotBeginWithAMarkThatWouldSitOnWhatStandsBefore() {
		assertThatExceptionOfType(InvalidNameException.class).isThrownBy(() -> new AccountName("\u0301a"));
		assertThat(new AccountName("a\u0316")).hasToString("a\u0316");
	}

	@Test
	void isTheSameInTheCaseOfAnySingleLetter() {
		List<String> different = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
			.filter(Character::isLetterOrDigit)
			.filter((letter) -> Character.toUpperCase(letter) != Character.toLowerCase(letter))
			.mapToObj(Character::toString)
			.filter(AccountNameTests::isAllowed)
			.filter((text) -> !isSameInAnyCase(new AccountName(text), text))
			.toList();

		assertThat(different).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "аda", "adа", "pаypal", "ΑΒb", "aж", "אa", "한a", "漢a", "漢字ж" })
	void refusesLettersOfSeveralAlphabets(String text) {
		assertThatExceptionOfType(InvalidNameException.class).isThrownBy(() -> new AccountName(text))
			.withMessageContaining("one alphabet");
	}

	@ParameterizedTest
	@ValueSource(strings = { "山田たろう", "山田タロウ", "김金", "ㄅ漢", "ジョン太郎" })
	void takesMixturesOfEastAsia(String text) {
		assertThat(new AccountName(text)).hasToString(text);
	}

	@Test
	void keepsTheSpellingThatWasChosen() {
		assertThat(new AccountName("AdA").text()).isEqualTo("AdA");
	}

	@Test
	void sortsByKey() {
		Set<AccountName> names = new TreeSet<>(
				Set.of(new AccountName("bob"), new AccountName("Cid"), new AccountName("Ada")));

		assertThat(names).map(AccountName::text).containsExactly("Ada", "bob", "Cid");
	}

	private static boolean isSameInAnyCase(AccountName name, String text) {
		return name.equals(new AccountName(text.toUpperCase(Locale.ROOT)))
				&& name.equals(new AccountName(text.toLowerCase(Locale.ROOT)))
				&& name.equals(new AccountName(name.text()));
	}

	private static boolean isAllowed(String text) {
		try {
			return !new AccountName(text).text().isEmpty();
		}
		catch (InvalidNameException ex) {
			return false;
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "b\u0966b", "b\u0665b", "bob\u0640" })
	void hasNoDigitsOfOtherScriptsAndNoStretching(String disguise) {
		assertThatExceptionOfType(InvalidNameException.class).isThrownBy(() -> new AccountName(disguise));
	}

	@Test
	void tellsGuestsByTheirMark() {
		assertThat(new AccountName("guest-ada").isGuest()).isTrue();
		assertThat(new AccountName("Guest-Ada").isGuest()).isTrue();
		assertThat(new AccountName("guest").isGuest()).isFalse();
		assertThat(new AccountName("ada-guest-").isGuest()).isFalse();
	}

}
