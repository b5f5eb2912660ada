package dev.chatrooms.seal;

import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Random;

import dev.chatrooms.seal.RejectedDatagramException.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class KeysTests {

	@Test
	void noTwoKeysAreAlike() {
		GroupKey one = GroupKey.random(7, 3, 1);
		GroupKey other = GroupKey.random(7, 3, 1);

		assertThat(one.secret()).hasSize(32).isNotEqualTo(other.secret());
		assertThat(one.salt()).hasSize(4);
	}

	@Test
	void aKeyCannotBeChanged() {
		byte[] secret = new byte[32];
		GroupKey key = new GroupKey(7, 3, 1, secret, new byte[4]);

		secret[0] = 1;
		key.secret()[1] = 1;
		key.salt()[0] = 1;

		assertThat(key.secret()).containsOnly(0);
		assertThat(key.salt()).containsOnly(0);
	}

	@Test
	void aKeyDoesNotTellItsSecret() {
		assertThat(GroupKey.random(7, 3, 1)).hasToString("GroupKey[7 3/1]");
	}

	@Test
	void aSecretOrSaltOfAnotherLengthIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> new GroupKey(7, 3, 1, new byte[16], new byte[4]));
		assertThatIllegalArgumentException().isThrownBy(() -> new GroupKey(7, 3, 1, new byte[32], new byte[12]));
	}

	@Test
	void aPublicKeyTravels() throws Exception {
		KeyPair pair = SigningKeys.generate();

		byte[] encoded = SigningKeys.encode(pair.getPublic());

		assertThat(encoded).hasSize(44);
		assertThat(SigningKeys.decode(encoded)).isEqualTo(pair.getPublic());
	}

	@Test
	void bytesThatAreNoKeyAreRefused() throws Exception {
		byte[] encoded = SigningKeys.encode(SigningKeys.generate().getPublic());
		byte[] otherKind = KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic().getEncoded();
		byte[] noPoint = encoded.clone();
		Arrays.fill(noPoint, 12, 44, (byte) 0xff);

		refuses(new byte[0]);
		refuses(Arrays.copyOf(encoded, 43));
		refuses(otherKind);
		refuses(noPoint);
	}

	@Test
	void spoiltKeysAreRefusedOrVerifyNothingButNeverFailOtherwise() {
		SealedGroup group = new SealedGroup();
		byte[] genuine = group.seal("tea is ready");
		byte[] encoded = SigningKeys.encode(SealedGroup.SERVER.getPublic());
		Random random = new Random(5);
		int refused = 0;
		for (int i = 0; i < 100; i++) {
			byte[] spoilt = encoded.clone();
			spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
			try {
				DatagramOpener opener = new DatagramOpener(group.key, SigningKeys.decode(spoilt), 0);
				assertThat(SealedGroup.reasonToReject(opener, genuine)).isEqualTo(Reason.NOT_SIGNED);
			}
			catch (InvalidKeyException ex) {
				refused++;
			}
		}

		assertThat(refused).isBetween(1, 99);
	}

	private static void refuses(byte[] encoded) {
		assertThatExceptionOfType(InvalidKeyException.class).isThrownBy(() -> SigningKeys.decode(encoded));
	}

}
