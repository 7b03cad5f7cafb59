package jp.todoke.summaries.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.todoke.summaries.domain.ReceiptDocument;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A signed receipt, as somebody who does not know the portal takes it apart. */
class SignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:45:00Z");
    private static final ReceiptDocument RECEIPT = SampleDocuments.receipt(SampleDocuments.ledgerPlace());

    private static PortalCertificate.Identity identity;
    private static byte[] unsigned;
    private static byte[] signed;

    @BeforeAll
    static void printAndSign() throws Exception {
        identity = PortalCertificate.make(NOW, "todoke.example");
        unsigned = new PdfPress().print(RECEIPT, Locale.JAPANESE);
        signed = sign(NOW);
    }

    private static byte[] sign(Instant at) {
        return new Signature(identity).over(unsigned, RECEIPT.moment(), at, Locale.JAPANESE);
    }

    @Test
    void signatureCoversTheWholeFileAndHolds() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(signed)) {
            assertThat(pdf.getSignatureDictionaries()).hasSize(1);
            PDSignature signature = pdf.getLastSignatureDictionary();
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getSignDate().toInstant()).isEqualTo(NOW);
            int[] range = signature.getByteRange();
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(signed.length);
            assertThat(range[1] + 2 + 2 * reserved(signature))
                    .as("nothing else is left out")
                    .isEqualTo(range[2]);

            assertThat(holds(signature, signed)).isTrue();
        }
    }

    @Test
    void oneChangedByteBreaksIt() throws Exception {
        byte[] changed = signed.clone();
        changed[unsigned.length / 2] ^= 1;
        try (PDDocument pdf = Loader.loadPDF(signed)) {
            PDSignature signature = pdf.getLastSignatureDictionary();
            assertThat(holds(signature, changed)).isFalse();
        }
    }

    @Test
    void certificateIsBoundToTheSignatureAndTimeStandsInTheDictionaryOnly() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(signed)) {
            SignerInformation signer = signer(cms(pdf.getLastSignatureDictionary(), signed));
            assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                    .isNotNull();
            assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime))
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDFA_3_A", "PDFUA_1"})
    void signedReceiptIsStillArchivableAndAccessible(String flavour) throws Exception {
        assertThat(Judge.faults(signed, PDFAFlavour.valueOf(flavour))).isEmpty();
    }

    @Test
    void documentBelowTheSignatureIsUntouchedAndTheSameTimeGivesTheSameBytes() {
        assertThat(Arrays.copyOf(signed, unsigned.length)).isEqualTo(unsigned);
        assertThat(sign(NOW)).isEqualTo(signed);
        assertThat(sign(NOW.plusSeconds(1))).isNotEqualTo(signed);
    }

    @Test
    void proofIsAttachedForPrograms() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(signed)) {
            PDComplexFileSpecification file =
                    Objects.requireNonNull(new PDDocumentNameDictionary(pdf.getDocumentCatalog())
                            .getEmbeddedFiles()
                            .getNames()
                            .get("ledger-place.json"));
            assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
            assertThat(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo(RECEIPT.attachments().get(0).text());
            assertThat(pdf.getDocumentCatalog().getCOSObject().getItem(COSName.getPDFName("AF")))
                    .isNotNull();
        }
    }

    @Test
    void qrCodeOnThePageLeadsToThePublicPage() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(signed)) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            BinaryBitmap bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
            assertThat(new QRCodeReader()
                            .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText())
                    .isEqualTo(RECEIPT.publicAddress());
        }
    }

    private static boolean holds(PDSignature signature, byte[] file) throws Exception {
        SignerInformation signer = signer(cms(signature, file));
        X509CertificateHolder certificate =
                new X509CertificateHolder(identity.certificate().getEncoded());
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException e) {
            return false;
        }
    }

    private static CMSSignedData cms(PDSignature signature, byte[] file) throws Exception {
        // The room that was kept is filled with zeros behind the signature.
        try (ASN1InputStream contents = new ASN1InputStream(signature.getContents(file))) {
            return new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(file)),
                    ContentInfo.getInstance(contents.readObject()));
        }
    }

    private static SignerInformation signer(CMSSignedData cms) {
        assertThat(cms.getSignerInfos().size()).isOne();
        return cms.getSignerInfos().iterator().next();
    }

    private static int reserved(PDSignature signature) {
        return signature.getContents().length;
    }
}
