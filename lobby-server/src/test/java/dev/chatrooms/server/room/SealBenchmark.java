package dev.chatrooms.server.room;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.concurrent.TimeUnit;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import dev.chatrooms.seal.DatagramOpener;
import dev.chatrooms.seal.DatagramSealer;
import dev.chatrooms.seal.GroupKey;
import dev.chatrooms.seal.RejectedDatagramException;
import dev.chatrooms.seal.Signer;
import dev.chatrooms.seal.SigningKeys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What sealing costs the server and opening costs each member, for a datagram that holds
 * one chat of 200 characters, and how much of that is the signature.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SealBenchmark {

	private static final int HEADER = 32;

	private static final int SIGNATURE = 64;

	private final KeyPair server = SigningKeys.generate();

	private final GroupKey key = GroupKey.random(1, 1, 1);

	private final byte[] content = new byte[300];

	private final DatagramSealer sealer = new DatagramSealer(this.key, Signer.ofJdk(this.server.getPrivate()));

	/** An opener takes each only once. */
	private final byte[][] datagrams = new byte[2000][];

	private final byte[] spoilt = this.sealer.seal(this.content);

	private final byte[] signature = new byte[SIGNATURE];

	private DatagramOpener opener;

	private Cipher cipher;

	private Signature signing;

	private Signature verifying;

	private int next;

	private long counter;

	/** Prepares datagrams, and bare ciphers and signatures to compare with. */
	@Setup
	public void prepare() throws GeneralSecurityException {
		for (int i = 0; i < this.datagrams.length; i++) {
			this.datagrams[i] = this.sealer.seal(this.content);
		}
		this.spoilt[HEADER] ^= 1;
		this.opener = new DatagramOpener(this.key, this.server.getPublic(), 0);
		this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
		this.signing = Signature.getInstance("Ed25519");
		this.signing.initSign(this.server.getPrivate());
		this.verifying = Signature.getInstance("Ed25519");
		this.verifying.initVerify(this.server.getPublic());
		byte[] datagram = this.datagrams[0];
		System.arraycopy(datagram, datagram.length - SIGNATURE, this.signature, 0, SIGNATURE);
	}

	/** All that the server does. */
	@Benchmark
	public byte[] seals() {
		return this.sealer.seal(this.content);
	}

	/** All that a member does. */
	@Benchmark
	public byte[] opens() throws RejectedDatagramException {
		if (this.next == this.datagrams.length) {
			this.next = 0;
			this.opener = new DatagramOpener(this.key, this.server.getPublic(), 0);
		}
		byte[] datagram = this.datagrams[this.next++];
		return this.opener.open(datagram, datagram.length);
	}

	/** The dearest datagram that somebody without the key can send. */
	@Benchmark
	public RejectedDatagramException.Reason rejectsWhatIsNotSealed() {
		try {
			this.opener.open(this.spoilt, this.spoilt.length);
			throw new IllegalStateException("It was opened");
		}
		catch (RejectedDatagramException ex) {
			return ex.reason();
		}
	}

	/** The server's share of AES-GCM. */
	@Benchmark
	public byte[] encrypts() throws GeneralSecurityException {
		start(Cipher.ENCRYPT_MODE, ++this.counter);
		return this.cipher.doFinal(this.content);
	}

	/** A member's share of AES-GCM. */
	@Benchmark
	public byte[] decrypts() throws GeneralSecurityException {
		byte[] datagram = this.datagrams[0];
		start(Cipher.DECRYPT_MODE, 1);
		this.cipher.updateAAD(datagram, 0, HEADER);
		return this.cipher.doFinal(datagram, HEADER, datagram.length - HEADER - SIGNATURE);
	}

	/** The server's share of Ed25519. */
	@Benchmark
	public byte[] signs() throws GeneralSecurityException {
		this.signing.update(this.datagrams[0], 0, this.datagrams[0].length - SIGNATURE);
		return this.signing.sign();
	}

	/** A member's share of Ed25519. */
	@Benchmark
	public boolean verifies() throws GeneralSecurityException {
		this.verifying.update(this.datagrams[0], 0, this.datagrams[0].length - SIGNATURE);
		return this.verifying.verify(this.signature);
	}

	private void start(int mode, long nonce) throws GeneralSecurityException {
		byte[] iv = ByteBuffer.allocate(12).put(this.key.salt()).putLong(nonce).array();
		this.cipher.init(mode, new SecretKeySpec(this.key.secret(), "AES"), new GCMParameterSpec(128, iv));
	}

}
