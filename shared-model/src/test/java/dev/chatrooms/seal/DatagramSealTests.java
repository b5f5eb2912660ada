package dev.chatrooms.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import dev.chatrooms.seal.RejectedDatagramException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What the server sends and the members open. */
class DatagramSealTests {

	private final SealedGroup group = new SealedGroup();

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 200, DatagramSealer.MAX_CONTENT })
	void contentComesOutAsItWentIn(int length) throws Exception {
		byte[] content = new byte[length];
		Arrays.fill(content, (byte) 'x');

		byte[] datagram = this.group.sealer.seal(content);

		assertThat(datagram).hasSize(32 + length + 16 + 64);
		assertThat(this.group.opener.open(datagram, datagram.length)).isEqualTo(content);
	}

	@Test
	void aFullDatagramHas1200Bytes() {
		assertThat(this.group.sealer.seal(new byte[DatagramSealer.MAX_CONTENT])).hasSize(1200);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.group.sealer.seal(new byte[DatagramSealer.MAX_CONTENT + 1]));
	}

	@Test
	void isReadFromTheFrontOfALargerBuffer() throws Exception {
		byte[] datagram = this.group.seal("tea is ready");
		byte[] buffer = Arrays.copyOf(datagram, 2048);
		Arrays.fill(buffer, datagram.length, buffer.length, (byte) 0x55);

		assertThat(this.group.opener.open(buffer, datagram.length)).asString().isEqualTo("tea is ready");
	}

	@Test
	void startsWithTheHeaderOfTheProtocol() throws Exception {
		this.group.seal("first");
		byte[] datagram = this.group.seal("second");

		ByteBuffer header = ByteBuffer.wrap(datagram);
		assertThat(header.getShort()).isEqualTo((short) 0x4352);
		assertThat(header.get()).isEqualTo((byte) 1);
		assertThat(header.get()).isZero();
		assertThat(header.getLong()).isEqualTo(7);
		assertThat(header.getLong()).isEqualTo(3);
		assertThat(header.getInt()).isEqualTo(1);
		assertThat(header.getLong()).isEqualTo(1);
		assertThat(DatagramHeader.read(datagram, datagram.length)).isEqualTo(new DatagramHeader(7, 3, 1, 1));
	}

	@Test
	void hidesItsContent() {
		assertThat(new String(this.group.seal("tea is ready"), StandardCharsets.ISO_8859_1)).doesNotContain("tea");
	}

	@Test
	void noCounterAndSoNoNonceComesTwice() throws Exception {
		Set<Long> counters = new HashSet<>();

		for (int i = 0; i < 200; i++) {
			assertThat(this.group.sealer.nextCounter()).isEqualTo(i);
			byte[] datagram = this.group.seal("the same");
			counters.add(DatagramHeader.read(datagram, datagram.length).counter());
		}

		assertThat(counters).hasSize(200).contains(0L, 199L);
	}

	@Test
	void aContentThatDoesNotFitTakesNoCounter() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.group.sealer.seal(new byte[2000]));

		assertThat(this.group.sealer.nextCounter()).isZero();
	}

	@Test
	void opensEachOnce() {
		byte[] datagram = this.group.seal("once");

		assertThat(this.group.open(datagram)).isEqualTo("once");
		assertThat(this.group.reasonToReject(datagram)).isEqualTo(Reason.REPLAYED);
	}

	@Test
	void opensInAnyOrderWithinTheWindow() {
		byte[][] datagrams = new byte[50][];
		for (int i = 0; i < datagrams.length; i++) {
			datagrams[i] = this.group.seal("chat " + i);
		}

		for (int i = datagrams.length - 1; i >= 0; i--) {
			assertThat(this.group.open(datagrams[i])).isEqualTo("chat " + i);
		}
	}

	@Test
	void whatCountsLowerThanTheFloorIsOld() {
		byte[] before = this.group.seal("before they came");
		DatagramOpener newcomer = this.group.openerFrom(this.group.sealer.nextCounter());
		byte[] after = this.group.seal("after");

		assertThat(SealedGroup.reasonToReject(newcomer, before)).isEqualTo(Reason.REPLAYED);
		assertThat(newcomer).satisfies(opener -> assertThat(opener.open(after, after.length)).isNotEmpty());
	}

	@Test
	void whatIsFarBehindTheNewestIsOld() {
		byte[] late = this.group.seal("late");
		byte[] newest = this.group.make(SealedGroup.SERVER, "newest", ReplayWindow.SIZE);

		assertThat(this.group.open(newest)).isEqualTo("newest");
		assertThat(this.group.reasonToReject(late)).isEqualTo(Reason.REPLAYED);
	}

}
