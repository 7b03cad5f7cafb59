package jp.todoke.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.todoke.filing.DesignationsSought.Entry;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Party;
import org.junit.jupiter.api.Test;

class ListedSubjectTest {
    /** Nine in the morning of the 23rd in Japan. */
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private static final Entry PERSON = entry(true, "架空 太郎", "Taro Kaku");
    private static final Entry BANK = entry(false, "", "Fictitious Bank");

    @Test
    void aPastTransferBeginsWithTheListedPersonAsItsReceiver() {
        FilingContent content = UrgentReport.beginning(NOW, Optional.of(PERSON), "理由", "移転の内容です。");
        assertThat(UrgentReport.fits(content)).isTrue();
        assertThat(content.listEntries().get(0))
                .isEqualTo(new FilingContent.ListEntry(
                        "見本リスト", "X-PERSONS-1", "架空 太郎", "PAST_TRANSFER", "p1", "w1", null, null, null));
        assertThat(content.parties().get(0).person())
                .extracting("nativeName", "latinName")
                .containsExactly("架空 太郎", "Taro Kaku");
    }

    @Test
    void aBodyWithoutAJapaneseNameIsNamedByItsLatinOne() {
        FilingContent content = UrgentReport.beginning(NOW, Optional.of(BANK), "理由", "移転の内容です。");
        assertThat(content.listEntries().get(0).name()).isEqualTo("Fictitious Bank");
        Party designated = content.parties().get(0);
        assertThat(designated.subjectKind()).isEqualTo("ENTITY");
        assertThat(designated.person()).isNull();
        assertThat(designated.entity()).extracting("nameJa", "nameEn").containsExactly(null, "Fictitious Bank");
    }

    @Test
    void aReportOfAMatchNamesTheEntryAndLeavesThePartyToTheExchange() {
        FilingContent content = ListedSubject.report("SMC", Optional.of(PERSON), NOW, "一致したため。");
        assertThat(content.listEntries().get(0).match()).isEqualTo("CONFIRMED");
        assertThat(content.listEntries().get(0).party()).isEqualTo("p1");
        assertThat(content.parties().get(0).person()).isNull();
        assertThat(content.parties().get(0).reason()).isEqualTo("一致したため。");
        assertThat(content.detectedOn()).isEqualTo("2026-11-23");
        FilingContent unknown = ListedSubject.report("SMP", Optional.empty(), NOW, "一致の可能性があるため。");
        assertThat(unknown.listEntries().get(0).name()).isNull();
        assertThat(unknown.listEntries().get(0).match()).isEqualTo("POSSIBLE");
        assertThat(ListedSubject.match("STR")).isEmpty();
    }

    private static Entry entry(boolean person, String name, String latin) {
        return new Entry("X-PERSONS-1", "見本リスト", "見本の措置", "Sample", person, name, latin, List.of(), LocalDate.EPOCH);
    }
}
