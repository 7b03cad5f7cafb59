package jp.todoke.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static final byte[] PROGRAM =
            MadeFiles.joined(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, new byte[600]);

    @Test
    void aGoodFileOfEveryKindIsTaken() {
        assertThat(flaw(FileType.PDF, MadeFiles.pdf("hello"))).isEmpty();
        assertThat(flaw(FileType.PNG, MadeFiles.image("png"))).isEmpty();
        assertThat(flaw(FileType.JPG, MadeFiles.image("jpg"))).isEmpty();
        assertThat(flaw(FileType.XLSX, MadeFiles.workbook())).isEmpty();
        assertThat(flaw(FileType.CSV, text("日付,金額\n2026-10-01,100\n"))).isEmpty();
        assertThat(flaw(FileType.TXT, text("From: a chat\nhello\n"))).isEmpty();
        assertThat(flaw(FileType.XML, text("<?xml version=\"1.0\"?><取引><金額>1</金額></取引>")))
                .isEmpty();
    }

    @Test
    void textsInTheEncodingsOfJapaneseOfficesAreTaken() {
        for (String charset : new String[] {"windows-31j", "EUC-JP", "UTF-16"}) {
            byte[] csv = "日付,摘要\n2026-10-01,見本へ送金\n".getBytes(Charset.forName(charset));
            assertThat(flaw(FileType.CSV, csv)).as(charset).isEmpty();
        }
        assertThat(flaw(FileType.CSV, "2026-10-01,髙島㈱\n".getBytes(Charset.forName("windows-31j"))))
                .isEmpty();
    }

    @Test
    void aProgramUnderEveryNameIsRefused() {
        for (FileType type : FileType.values()) {
            assertThat(flaw(type, PROGRAM)).as(type.name()).contains(Flaw.OTHER_TYPE);
        }
    }

    @Test
    void aFileOfAnotherKindThanItsNameSaysIsRefused() {
        assertThat(flaw(FileType.PDF, MadeFiles.image("png"))).contains(Flaw.OTHER_TYPE);
        assertThat(flaw(FileType.PNG, MadeFiles.image("jpg"))).contains(Flaw.OTHER_TYPE);
        assertThat(flaw(FileType.TXT, MadeFiles.pdf("x"))).contains(Flaw.OTHER_TYPE);
        assertThat(flaw(FileType.TXT, text("<html><script>alert(1)</script></html>")))
                .contains(Flaw.OTHER_TYPE);
        assertThat(flaw(FileType.XML, text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")))
                .contains(Flaw.OTHER_TYPE);
        assertThat(flaw(FileType.XLSX, MadeFiles.zip(Map.of("readme.txt", text("just a zip")))))
                .contains(Flaw.OTHER_TYPE);
        assertThat(flaw(FileType.CSV, new byte[] {'a', ',', 'b', '\n', 1, 2})).contains(Flaw.OTHER_TYPE);
    }

    @Test
    void aFileThatIsTwoThingsAtOnceIsRefused() {
        byte[] zip = MadeFiles.zip(Map.of("evil.class", PROGRAM));
        assertThat(flaw(FileType.PDF, MadeFiles.joined(MadeFiles.pdf("x"), zip)))
                .contains(Flaw.OTHER_TYPE);
        assertThat(flaw(FileType.PNG, MadeFiles.joined(MadeFiles.image("png"), zip)))
                .contains(Flaw.OTHER_TYPE);
        assertThat(flaw(FileType.JPG, MadeFiles.joined(MadeFiles.image("jpg"), zip)))
                .contains(Flaw.OTHER_TYPE);
        assertThat(flaw(FileType.PNG, MadeFiles.joined(MadeFiles.image("png"), text("<script>"))))
                .contains(Flaw.OTHER_TYPE);
        assertThat(flaw(FileType.TXT, text("a text that is %PDF-1.7 as well"))).contains(Flaw.OTHER_TYPE);
    }

    @Test
    void aPdfWithAPasswordIsRefusedEvenWhereOnlyPrintingNeedsIt() {
        assertThat(flaw(FileType.PDF, MadeFiles.pdfWithPassword("open sesame"))).contains(Flaw.ENCRYPTED);
        assertThat(flaw(FileType.PDF, MadeFiles.pdfWithPassword(""))).contains(Flaw.ENCRYPTED);
    }

    @Test
    void aWorkbookWithAPasswordIsRefused() {
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        assertThat(flaw(FileType.XLSX, MadeFiles.joined(ole, new byte[512]))).contains(Flaw.ENCRYPTED);
        byte[] zip = MadeFiles.workbook();
        zip[6] |= 1;
        assertThat(flaw(FileType.XLSX, zip)).contains(Flaw.ENCRYPTED);
    }

    @Test
    void aWorkbookWithMacrosOrEmbeddedProgramsIsRefused() {
        assertThat(flaw(FileType.XLSX, MadeFiles.workbookWith("xl/vbaProject.bin", PROGRAM)))
                .contains(Flaw.MACROS);
        assertThat(flaw(FileType.XLSX, MadeFiles.workbookWith("xl/embeddings/oleObject1.bin", PROGRAM)))
                .contains(Flaw.MACROS);
        assertThat(flaw(FileType.XLSX, MadeFiles.workbookWith("xl/activeX/activeX1.xml", text("<x/>"))))
                .contains(Flaw.MACROS);
    }

    @Test
    void aWorkbookThatUnpacksToFarTooMuchIsRefused() {
        assertThat(flaw(FileType.XLSX, MadeFiles.workbookWith("xl/worksheets/sheet2.xml", new byte[60 * 1024 * 1024])))
                .contains(Flaw.BOMB);
    }

    @Test
    void aWorkbookThatClimbsOutOfItsFolderIsRefused() {
        assertThat(flaw(FileType.XLSX, MadeFiles.workbookWith("../../etc/passwd", text("x"))))
                .contains(Flaw.BROKEN);
    }

    @Test
    void xmlWithADocumentTypeIsRefusedAndNothingIsFetched() {
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        assertThat(flaw(FileType.XML, text(xxe))).contains(Flaw.DOCTYPE);
        assertThat(flaw(FileType.XLSX, MadeFiles.workbookWith("xl/sharedStrings.xml", text(xxe))))
                .contains(Flaw.DOCTYPE);
    }

    @Test
    void brokenFilesAreRefused() {
        assertThat(flaw(FileType.XML, text("<?xml version=\"1.0\"?><a><b></a>")))
                .contains(Flaw.BROKEN);
        assertThat(flaw(FileType.PDF, text("%PDF-1.7\nnothing more"))).contains(Flaw.BROKEN);
    }

    @Test
    void textThatSpeaksOfIndividualNumbersIsNoticed() {
        assertThat(Inspection.of(FileType.TXT, text("個人番号カードの写しを受け取った。")).mentionsMyNumber())
                .isTrue();
        assertThat(Inspection.of(FileType.CSV, text("氏名,ﾏｲﾅﾝﾊﾞｰ\n")).mentionsMyNumber())
                .isTrue();
        assertThat(Inspection.of(FileType.PDF, MadeFiles.pdf("His Individual Number is"))
                        .mentionsMyNumber())
                .isTrue();
        assertThat(Inspection.of(FileType.TXT, text("口座番号")).mentionsMyNumber()).isFalse();
    }

    private static Optional<Flaw> flaw(FileType type, byte[] file) {
        return Inspection.of(type, file).flaw();
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
