package jp.todoke.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void plainNamesAreGoodInAnyScript() {
        assertThat(new String[] {"明細（10月）.csv", "a b.pdf", "取引 ①.xlsx", "髙島.png", "あ".repeat(116) + ".pdf"})
                .allMatch(FileNames::isGood);
    }

    @Test
    void namesThatLeadSomewhereOrDeceiveAreBad() {
        assertThat(new String[] {
                    "../a.pdf",
                    "a/b.pdf",
                    "C:\\a.pdf",
                    "a\u0000.pdf",
                    "a\n.pdf",
                    // Right-to-left override: shown as "aexe.pdf" reversed.
                    "a\u202efdp.exe",
                    "a\u200b.pdf",
                    "\ufeffa.pdf",
                    ".pdf",
                    "a.pdf.",
                    " a.pdf",
                    "",
                    "\ud800.pdf",
                    "あ".repeat(117) + ".pdf"
                })
                .noneMatch(FileNames::isGood);
    }

    @Test
    void aNameHasOneForm() {
        assertThat(FileNames.normal("か\u3099.csv")).isEqualTo("が.csv");
        assertThat(FileNames.normal("ＡＢ.csv")).isEqualTo("ＡＢ.csv");
    }

    @Test
    void theLastEndingCounts() {
        assertThat(FileType.ofName("a.pdf.exe")).isEmpty();
        assertThat(FileType.ofName("a.exe.PDF")).contains(FileType.PDF);
        assertThat(FileType.ofName("a.jpeg")).contains(FileType.JPG);
        assertThat(FileType.ofName("pdf")).isEmpty();
        assertThat(FileType.ofName("a.xlsm")).isEmpty();
    }
}
