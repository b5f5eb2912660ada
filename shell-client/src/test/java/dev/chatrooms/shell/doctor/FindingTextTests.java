package dev.chatrooms.shell.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import dev.chatrooms.shell.command.ExitCode;
import dev.chatrooms.shell.doctor.InterfaceEar.Heard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a doctor says, and how it is worked out.
 */
class FindingTextTests {

	@Test
	void isOneLineWithTheAdviceBelow() {
		Finding finding = Finding.failed(ExitCode.UNREACHABLE, "Nobody \u001b[2Jlistens.",
				"Start the lobby on this computer, or name another one.", "");

		assertThat(FindingText.of("TCP", finding, 50)).isEqualTo("""
				FAIL TCP        Nobody listens.
				                Start the lobby on this computer,
				                or name another one.""");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0.0 ms", "400000, 0.4 ms", "12400000, 12 ms", "-2500000000, 2.5 s", "180000000000, 3 min" })
	void tellsTimesWithAsManyDigitsAsMeanSomething(long nanos, String words) {
		assertThat(Span.words(Duration.ofNanos(nanos))).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "0, WORKS, agree", "900, WORKS, agree", "-20000, WORKS, 20.0 s behind",
			"20000, WORKS, 20.0 s ahead of", "-90000, FAILED, 90.0 s behind", "3600000, FAILED, 60 min ahead of" })
	void comparesClocks(long aheadMillis, Finding.Mark mark, String words) {
		Instant before = Instant.parse("2026-11-21T14:00:00Z");
		Instant middle = before.plusMillis(5);

		Finding finding = ClockHop.compare(before, middle.plusMillis(aheadMillis), before.plusMillis(10));

		assertThat(finding.mark()).isEqualTo(mark);
		assertThat(finding.words()).contains(words).contains("(to 5.0 ms)");
	}

	@Test
	void countsWhatWasSentByTheNumbersOfWhatCame() {
		List<Heard> here = List.of(heard(7, 210), heard(8, 505), heard(11, 1490));
		List<Heard> there = List.of(heard(7, 250));
		List<Heard> all = List.of(heard(7, 210), heard(8, 505), heard(11, 1490), heard(7, 250));

		Reception good = Reception.of(here, all, questions(0, 300, 600, 900, 1200));

		assertThat(good.words()).isEqualTo("3 of 5 heartbeats, 10 ms late");
		assertThat(good.losesTooMuch()).isTrue();
		assertThat(Reception.of(there, all, questions(0)).words()).isEqualTo("1 of 5 heartbeats, 50 ms late");
		assertThat(Reception.of(List.of(), all, questions(0)).isNothing()).isTrue();
		assertThat(Reception.of(List.of(), List.of(), questions(0)).losesTooMuch()).isFalse();
	}

	private static Heard heard(long counter, long millis) {
		return new Heard(counter, Duration.ofMillis(millis).toNanos());
	}

	private static List<Long> questions(long... millis) {
		return Arrays.stream(millis).map(at -> Duration.ofMillis(at).toNanos()).boxed().toList();
	}

	@ParameterizedTest
	@CsvSource({ "lo, false, false, firewall", "wg0, false, false, VPN", "ppp0, true, true, VPN",
			"eth0, false, true, container", "eth0, false, false, IGMP" })
	void guessesWhyAGroupIsQuiet(String network, boolean pointToPoint, boolean container, String word) {
		assertThat(QuietGroup.advice(network, pointToPoint, container)).contains(word);
	}

	@Test
	void tellsWhereAGroupIsHeardInstead() {
		assertThat(QuietGroup.elsewhere("wg0", "eth0")).contains("comes in on eth0, but the room is reached over wg0",
				"--host", "network-interface");
	}

}
