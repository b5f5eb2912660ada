package dev.chatrooms.seal;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

import dev.chatrooms.seal.RejectedDatagramException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What others on the network, and members of the room, may try. */
class DatagramForgeryTests {

	/** Counters are never negative. */
	private static final int SIGN_OF_COUNTER = 24 * Byte.SIZE + 7;

	private final SealedGroup group = new SealedGroup();

	@Test
	void everyFlippedBitIsRejectedAndTheGenuineOneStillOpens() {
		byte[] genuine = this.group.seal("tea is ready");

		for (int bit = 0; bit < genuine.length * Byte.SIZE; bit++) {
			byte[] forged = genuine.clone();
			forged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
			assertThat(this.group.reasonToReject(forged)).as("bit %d", bit).isEqualTo(expected(bit));
		}

		assertThat(this.group.open(genuine)).isEqualTo("tea is ready");
	}

	private static Reason expected(int bit) {
		int offset = bit / Byte.SIZE;
		if (bit == SIGN_OF_COUNTER) {
			return Reason.REPLAYED;
		}
		if (offset < 3) {
			return Reason.FORMAT;
		}
		if (offset >= 4 && offset < 20) {
			return Reason.OTHER_ROOM;
		}
		if (offset >= 20 && offset < 24) {
			return Reason.OTHER_KEY;
		}
		return (offset < 32 + "tea is ready".length() + 16) ? Reason.NOT_SEALED : Reason.NOT_SIGNED;
	}

	@Test
	void everyTruncationIsRejected() {
		byte[] genuine = this.group.seal("tea is ready");

		for (int length = 0; length < genuine.length; length++) {
			Reason reason = this.group.reasonToReject(Arrays.copyOf(genuine, length));
			assertThat(reason).as("%d bytes", length).isEqualTo((length < 112) ? Reason.SIZE : Reason.NOT_SEALED);
		}

		assertThat(this.group.open(genuine)).isEqualTo("tea is ready");
	}

	@Test
	void anExtensionIsRejected() {
		byte[] genuine = this.group.seal("tea is ready");

		assertThat(this.group.reasonToReject(Arrays.copyOf(genuine, genuine.length + 1))).isEqualTo(Reason.NOT_SEALED);
		assertThat(this.group.reasonToReject(Arrays.copyOf(genuine, 1200))).isEqualTo(Reason.NOT_SEALED);
		assertThat(this.group.reasonToReject(Arrays.copyOf(genuine, 1201))).isEqualTo(Reason.SIZE);
	}

	@Test
	void anotherRoomEpochOrKeyIsRejected() {
		assertThat(reasonUnder(new GroupKey(8, 3, 1, this.group.key.secret(), this.group.key.salt())))
			.isEqualTo(Reason.OTHER_ROOM);
		assertThat(reasonUnder(new GroupKey(7, 4, 1, this.group.key.secret(), this.group.key.salt())))
			.isEqualTo(Reason.OTHER_ROOM);
		assertThat(reasonUnder(new GroupKey(7, 3, 2, this.group.key.secret(), this.group.key.salt())))
			.isEqualTo(Reason.OTHER_KEY);
	}

	@Test
	void anotherSecretOrSaltIsRejected() {
		assertThat(reasonUnder(GroupKey.random(7, 3, 1))).isEqualTo(Reason.NOT_SEALED);
		assertThat(reasonUnder(new GroupKey(7, 3, 1, this.group.key.secret(), new byte[4])))
			.isEqualTo(Reason.NOT_SEALED);
	}

	private Reason reasonUnder(GroupKey other) {
		byte[] datagram = new DatagramSealer(other, Signer.ofJdk(SealedGroup.SERVER.getPrivate())).seal(new byte[20]);
		return this.group.reasonToReject(datagram);
	}

	@Test
	void aMemberThatHoldsTheKeyCannotSpeakForTheServer() {
		assertThat(this.group.reasonToReject(this.group.forge("you are banned", 0))).isEqualTo(Reason.NOT_SIGNED);
	}

	@Test
	void aForgeryFarAheadDoesNotMakeTheGenuineOnesOld() {
		byte[] genuine = this.group.seal("tea is ready");

		assertThat(this.group.reasonToReject(this.group.forge("late", 2000))).isEqualTo(Reason.NOT_SIGNED);

		assertThat(this.group.open(genuine)).isEqualTo("tea is ready");
	}

	@Test
	void aForgeryOfANumberDoesNotTakeItFromTheGenuineOne() {
		assertThat(this.group.reasonToReject(this.group.forge("coffee is ready", 0))).isEqualTo(Reason.NOT_SIGNED);

		assertThat(this.group.open(this.group.seal("tea is ready"))).isEqualTo("tea is ready");
	}

	/** The JDK throws for some of these where it answers for others. */
	@ParameterizedTest
	@ValueSource(ints = { 0x00, 0x01, 0x7f, 0x80, 0xff })
	void somethingThatIsNoSignatureAtAllSpoilsNothing(int filling) {
		byte[] genuine = this.group.seal("tea is ready");
		byte[] forged = genuine.clone();
		Arrays.fill(forged, forged.length - 64, forged.length, (byte) filling);

		assertThat(this.group.reasonToReject(forged)).isEqualTo(Reason.NOT_SIGNED);

		assertThat(this.group.open(genuine)).isEqualTo("tea is ready");
	}

	@Test
	void theSignatureOfOneDatagramIsWorthNothingOnAnother() {
		byte[] one = this.group.seal("tea is ready");
		byte[] other = this.group.seal("tea is empty");
		byte[] spliced = other.clone();
		System.arraycopy(one, one.length - 64, spliced, spliced.length - 64, 64);

		assertThat(this.group.reasonToReject(spliced)).isEqualTo(Reason.NOT_SIGNED);
	}

	@Test
	void checksCheapThingsFirst() {
		byte[] everythingWrong = this.group.forge("late", 5);
		Arrays.fill(everythingWrong, 32, everythingWrong.length, (byte) 1);
		assertThat(this.group.reasonToReject(everythingWrong)).isEqualTo(Reason.NOT_SEALED);

		this.group.open(this.group.seal("tea is ready"));
		everythingWrong[31] = 0;
		assertThat(this.group.reasonToReject(everythingWrong)).isEqualTo(Reason.REPLAYED);
		everythingWrong[23] = 9;
		assertThat(this.group.reasonToReject(everythingWrong)).isEqualTo(Reason.OTHER_KEY);
		everythingWrong[19] = 9;
		assertThat(this.group.reasonToReject(everythingWrong)).isEqualTo(Reason.OTHER_ROOM);
		everythingWrong[2] = 2;
		assertThat(this.group.reasonToReject(everythingWrong)).isEqualTo(Reason.FORMAT);
	}

	@Test
	void aRejectionIsCheapAndSaysWhy() {
		RejectedDatagramException rejection = new RejectedDatagramException(Reason.SIZE);

		assertThat(rejection).hasMessage("SIZE").hasNoCause();
		assertThat(rejection.getStackTrace()).isEmpty();
	}

	@Test
	void keysOfAnotherKindAreRefused() throws Exception {
		KeyPair other = KeyPairGenerator.getInstance("X25519").generateKeyPair();

		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DatagramSealer(this.group.key, Signer.ofJdk(other.getPrivate())));
		assertThatIllegalArgumentException().isThrownBy(() -> new DatagramOpener(this.group.key, other.getPublic(), 0));
	}

	/**
	 * A network that loses, doubles, delays and spoils, and somebody who makes things up.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 11, 12 })
	void onlyWhatWasSealedComesOutAndOnlyOnce(long seed) {
		Random random = new Random(seed);
		int[] opened = new int[100];
		Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);
		byte[][] sealed = new byte[opened.length][];
		for (int i = 0; i < sealed.length; i++) {
			sealed[i] = this.group.seal("chat " + i);
		}

		for (int i = 0; i < 800; i++) {
			byte[] datagram = sealed[random.nextInt(sealed.length)];
			byte[] arrived = random.nextInt(4) == 0 ? spoil(datagram, random) : datagram;
			try {
				byte[] content = this.group.opener.open(arrived, arrived.length);
				String text = new String(content, StandardCharsets.UTF_8);
				opened[Integer.parseInt(text.substring("chat ".length()))]++;
				assertThat(arrived).as("seed %d, step %d", seed, i).isEqualTo(datagram);
			}
			catch (RejectedDatagramException ex) {
				rejected.merge(ex.reason(), 1, Integer::sum);
			}
		}

		assertThat(Arrays.stream(opened).max()).as("seed %d", seed).hasValue(1);
		assertThat(rejected).as("seed %d", seed).containsKeys(Reason.REPLAYED, Reason.NOT_SEALED, Reason.SIZE);
	}

	private byte[] spoil(byte[] datagram, Random random) {
		byte[] spoilt = datagram.clone();
		switch (random.nextInt(4)) {
			case 0 -> spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 + random.nextInt(255));
			case 1 -> spoilt = Arrays.copyOf(spoilt, random.nextInt(spoilt.length));
			case 2 -> random.nextBytes(spoilt);
			default -> spoilt = this.group.forge("chat 1", random.nextInt(20));
		}
		return spoilt;
	}

}
