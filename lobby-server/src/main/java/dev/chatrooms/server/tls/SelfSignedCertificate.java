package dev.chatrooms.server.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.util.IPAddress;

/**
 * Makes a certificate that vouches for itself: people know it by its fingerprint (RFC
 * 5280 for the form).
 */
final class SelfSignedCertificate {

	private static final X500Name NAME = new X500Name("CN=chatrooms lobby");

	private static final Period VALID = Period.ofYears(10);

	/** A client whose clock is slow must not refuse a certificate as not valid yet. */
	private static final Period CLOCKS_DIFFER_BY = Period.ofDays(1);

	private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

	private static final int SERIAL_BITS = 127;

	private SelfSignedCertificate() {
	}

	/**
	 * Certifies an EC key.
	 * @param hosts names and addresses of the server
	 */
	static X509Certificate of(KeyPair keys, Collection<String> hosts, Instant now)
			throws GeneralSecurityException, IOException {
		V3TBSCertificateGenerator content = new V3TBSCertificateGenerator();
		content.setSerialNumber(new ASN1Integer(new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE)));
		content.setSignature(ECDSA);
		content.setIssuer(NAME);
		content.setSubject(NAME);
		content.setStartDate(time(now.minus(CLOCKS_DIFFER_BY)));
		content.setEndDate(time(now.atOffset(ZoneOffset.UTC).plus(VALID).toInstant()));
		content.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
		content.setExtensions(extensions(hosts));
		return signed(content.generateTBSCertificate(), keys.getPrivate());
	}

	private static Extensions extensions(Collection<String> hosts) throws IOException {
		GeneralName[] names = hosts.stream()
			.map((host) -> new GeneralName(IPAddress.isValid(host) ? GeneralName.iPAddress : GeneralName.dNSName, host))
			.toArray(GeneralName[]::new);
		ExtensionsGenerator extensions = new ExtensionsGenerator();
		extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
		extensions.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
		return extensions.generate();
	}

	private static X509Certificate signed(TBSCertificate content, PrivateKey key)
			throws GeneralSecurityException, IOException {
		Signature signature = Signature.getInstance("SHA256withECDSA");
		signature.initSign(key);
		signature.update(content.getEncoded(ASN1Encoding.DER));
		ASN1EncodableVector parts = new ASN1EncodableVector();
		parts.add(content);
		parts.add(ECDSA);
		parts.add(new DERBitString(signature.sign()));
		byte[] certificate = new DERSequence(parts).getEncoded(ASN1Encoding.DER);
		return (X509Certificate) CertificateFactory.getInstance("X.509")
			.generateCertificate(new ByteArrayInputStream(certificate));
	}

	private static Time time(Instant instant) {
		return new Time(Date.from(instant));
	}

}
