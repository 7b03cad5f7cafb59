package jp.todoke.summaries.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Hashtable;
import java.util.Locale;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.text.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signs a finished PDF: PAdES baseline B (ETSI EN 319 142-1), a detached CMS signature over everything but itself, added behind
 * the document without touching a byte of it. The field is invisible and outside the page, so PDF/A and PDF/UA stay as they were.
 */
final class Signature {
    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");

    /** Room for signature and attributes beside the certificates, in bytes. */
    private static final int ROOM = 4096;

    private final PortalCertificate.Identity identity;

    Signature(PortalCertificate.Identity identity) {
        this.identity = identity;
    }

    /**
     * The PDF with its signature.
     *
     * @param moment that of the document; it gives the second part of the file's identifier too
     * @param now time of signing, as the portal's clock says; it is a claim of the signer
     */
    byte[] over(byte[] unsigned, Instant moment, Instant now, Locale language) {
        try (PDDocument pdf = Loader.loadPDF(unsigned);
                SignatureOptions options = new SignatureOptions()) {
            pdf.setDocumentId(moment.toEpochMilli());
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(CADES);
            signature.setName("Todoke");
            signature.setReason(Texts.of(language).get("summaries.signature.reason"));
            signature.setSignDate(GregorianCalendar.from(now.atZone(Dates.JST)));
            int room = ROOM;
            for (X509Certificate certificate : identity.chain()) {
                room += certificate.getEncoded().length;
            }
            options.setPreferredSignatureSize(room);
            pdf.addSignature(signature, this::cms, options);
            ByteArrayOutputStream signed = new ByteArrayOutputStream(unsigned.length + 3 * room);
            pdf.saveIncremental(signed);
            return signed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the portal's certificate has no form", e);
        }
    }

    private byte[] cms(InputStream content) throws IOException {
        try {
            PrivateKey key = identity.key();
            // RSA of PKCS #1 v1.5 and not PSS: every reader knows it, and the same bytes get the same signature.
            String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes()) {
                                @Override
                                @SuppressWarnings({"rawtypes", "JdkObsolete"}) // The library's own signature.
                                protected Hashtable createStandardAttributeTable(java.util.Map parameters) {
                                    Hashtable table = super.createStandardAttributeTable(parameters);
                                    // The time stands in the signature's dictionary; PAdES wants it there only.
                                    table.remove(CMSAttributes.signingTime);
                                    return table;
                                }
                            })
                            .build(new JcaContentSignerBuilder(algorithm).build(key), identity.certificate()));
            generator.addCertificates(new JcaCertStore(identity.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException("the document cannot be signed", e);
        }
    }

    /** Binds the signature to its certificate (RFC 5035), which makes it CAdES. */
    private AttributeTable attributes() throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(identity.certificate().getEncoded());
        ASN1ObjectIdentifier name = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
        return new AttributeTable(new Attribute(name, new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
    }
}
