package jp.todoke.summaries.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import jp.todoke.platform.configuration.Secrets;
import jp.todoke.platform.configuration.Settings;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The key with which this portal signs its documents, and the certificate to it.
 *
 * <p>{@code TODOKE_SIGNING_KEYSTORE} names a PKCS #12 file with one private key and its chain, {@code TODOKE_SIGNING_PASSWORD}
 * its password. Without them the portal makes a key (RSA, 3072 bits) and a certificate signed by itself, at its first start,
 * and keeps them beside the ledger's keys; a reader then compares the certificate with the one the portal gives to everybody.
 * A file that cannot be used stops the start.
 */
@ApplicationScoped
public class PortalCertificate {
    private static final System.Logger LOG = System.getLogger(PortalCertificate.class.getName());
    private static final String OWN = "document-signing";
    private static final String KIND = "PKCS12";
    private static final int KEY_BITS = 3072;
    private static final Duration LIFE = Duration.ofDays(3653);
    private static final Duration SOON = Duration.ofDays(60);

    @Inject
    Clock clock;

    private @Nullable Identity identity;

    /**
     * A key and what vouches for it.
     *
     * @param chain the key's own certificate first
     */
    record Identity(PrivateKey key, List<X509Certificate> chain) {
        X509Certificate certificate() {
            return chain.get(0);
        }
    }

    void load(@Observes @Initialized(ApplicationScoped.class) Object start) {
        X509Certificate certificate = identity().certificate();
        Instant end = certificate.getNotAfter().toInstant();
        if (!end.isAfter(clock.instant())) {
            throw new IllegalStateException("The certificate to sign documents with has expired: " + end);
        }
        boolean soon = end.isBefore(clock.instant().plus(SOON));
        LOG.log(
                soon ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
                "documents are signed as " + certificate.getSubjectX500Principal() + " until " + end);
    }

    /** The certificate as PEM (RFC 7468), for everybody who verifies a document. */
    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(identity().certificate().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized Identity identity() {
        if (identity == null) {
            identity = Settings.text("todoke.signing.keystore")
                    .map(file -> read(Path.of(file), Settings.required("todoke.signing.password")))
                    .orElseGet(this::own);
        }
        return identity;
    }

    private Identity own() {
        Path file = Secrets.folder().resolve(OWN + ".p12");
        String password = Secrets.named(OWN + "-password");
        if (!Files.exists(file)) {
            try {
                write(make(clock.instant(), host()), file, password);
            } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
                throw new IllegalStateException("no key to sign documents with can be made in " + file.getParent(), e);
            }
        }
        return read(file, password);
    }

    private static String host() {
        return Settings.address().map(portal -> URI.create(portal).getHost()).orElse("portal");
    }

    private static Identity read(Path file, String password) {
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KIND);
            store.load(stream, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    PrivateKey key = (PrivateKey) store.getKey(alias, password.toCharArray());
                    return new Identity(
                            key,
                            Arrays.stream(store.getCertificateChain(alias))
                                    .map(X509Certificate.class::cast)
                                    .toList());
                }
            }
            throw new IllegalStateException(file + " holds no private key.");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key to sign documents with cannot be read from " + file + ": " + e.getMessage(), e);
        }
    }

    private static void write(Identity made, Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KIND);
        store.load(null, null);
        store.setKeyEntry(OWN, made.key(), password.toCharArray(), made.chain().toArray(new Certificate[0]));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        Secrets.store(file, bytes.toByteArray());
    }

    /** A new key, and a certificate by which it vouches for itself, for the portal of that host. */
    static Identity make(Instant now, String host)
            throws GeneralSecurityException, CertIOException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        KeyPair pair = generator.generateKeyPair();
        // The number need only be unlike others of this issuer: there will be one in ten years.
        BigInteger serial = new BigInteger(1, Secrets.random(12).getBytes(StandardCharsets.US_ASCII));
        X500Name name =
                new X500Name("CN=Todoke document signing " + host.replaceAll("[^A-Za-z0-9.-]", "") + ", O=Todoke");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name, serial, Date.from(now), Date.from(now.plus(LIFE)), name, pair.getPublic());
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        return new Identity(pair.getPrivate(), List.of(certificate));
    }
}
