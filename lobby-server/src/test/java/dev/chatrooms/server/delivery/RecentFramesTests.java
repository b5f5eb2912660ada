package dev.chatrooms.server.delivery;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentFramesTests {

	private final RecentFrames frames = new RecentFrames(300, 100_000);

	@Test
	void isEmptyAtFirst() {
		assertThat(this.frames.page(1, 1, new RepairPage())).isEmpty();
	}

	@Test
	void givesWhatIsKept() {
		add(41, 50, 10);

		assertThat(page(43, 45)).containsExactly(43L, 44L, 45L);
		assertThat(page(50, 99)).containsExactly(50L);
		assertThat(page(51, 99)).isEmpty();
	}

	@Test
	void saysThatTheFirstIsNotKept() {
		add(41, 50, 10);

		assertThat(this.frames.page(40, 45, new RepairPage())).isEmpty();
	}

	@Test
	void forgetsTheOldestBeyondTheNumber() {
		add(1, 301, 10);

		assertThat(this.frames.page(1, 2, new RepairPage())).isEmpty();
		assertThat(page(2, 3)).containsExactly(2L, 3L);
	}

	@Test
	void forgetsTheOldestBeyondTheBytes() {
		add(1, 11, 10_000);

		assertThat(this.frames.page(1, 2, new RepairPage())).isEmpty();
		assertThat(page(2, 3)).containsExactly(2L, 3L);
	}

	@Test
	void cutsAPageAtTheNumberOfEvents() {
		add(1, 300, 10);
		RepairPage page = new RepairPage();

		assertThat(this.frames.page(1, 300, page).orElseThrow()).hasSize(256);
		assertThat(page.isCutShort()).isTrue();
	}

	@Test
	void cutsAPageAtItsBytesButNeverBeforeTheFirst() {
		add(1, 9, 10_000);
		RepairPage page = new RepairPage();

		assertThat(this.frames.page(1, 9, page).orElseThrow()).hasSize(6);
		assertThat(page.isCutShort()).isTrue();
		add(10, 10, 99_000);
		assertThat(page(10, 10)).containsExactly(10L);
	}

	private List<Long> page(long from, long to) {
		return this.frames.page(from, to, new RepairPage()).orElseThrow().stream().map(EventFrame::sequence).toList();
	}

	private void add(long from, long to, int bytes) {
		this.frames.add(LongStream.rangeClosed(from, to)
			.mapToObj((sequence) -> new EventFrame(1, sequence, new byte[bytes]))
			.toList());
	}

}
