package jp.todoke.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.todoke.filing.Account;
import jp.todoke.filing.AnsweredMatchSought.Match;
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
        FilingContent content = ListedSubject.report("SMC", Optional.of(PERSON), Optional.empty(), NOW, "一致したため。");
        assertThat(content.listEntries().get(0).match()).isEqualTo("CONFIRMED");
        assertThat(content.listEntries().get(0).party()).isEqualTo("p1");
        assertThat(content.parties().get(0).person()).isNull();
        assertThat(content.parties().get(0).reason()).isEqualTo("一致したため。");
        assertThat(content.detectedOn()).isEqualTo("2026-11-23");
        FilingContent unknown = ListedSubject.report("SMP", Optional.empty(), Optional.empty(), NOW, "一致の可能性があるため。");
        assertThat(unknown.listEntries().get(0).name()).isNull();
        assertThat(unknown.listEntries().get(0).match()).isEqualTo("POSSIBLE");
        assertThat(ListedSubject.match("STR")).isEmpty();
    }

    @Test
    void aReportOfAFreezeKnowsTheAccountAndWhatItHeld() {
        Instant frozenAt = Instant.parse("2022-03-08T02:00:00Z");
        FilingContent content =
                report(new Match("C-000123", new BigDecimal("0.50"), "BTC", false, frozenAt, LocalDate.of(2022, 3, 9)));
        FilingContent.ListEntry listed = content.listEntries().get(0);
        assertThat(listed.frozenAt()).isEqualTo("2022-03-08T02:00:00Z");
        assertThat(listed.frozenAmountJpy()).isNull();
        assertThat(listed.mofReportedOn()).isEqualTo("2022-03-09");
        Account account = Objects.requireNonNull(content.parties().get(1).account());
        assertThat(account.accountNumber()).isEqualTo("C-000123");
        assertThat(account.holder()).isEqualTo("p1");
        assertThat(account.status()).isEqualTo("FROZEN");
        assertThat(account.balances()).containsExactly(new Account.Balance("BTC", "0.5", "2022-03-08T02:00:00Z"));
    }

    @Test
    void yenAreTheEntrysOwnAmountAndNothingToFreezeIsZero() {
        FilingContent yen = report(new Match("C-1", new BigDecimal("1500000"), "JPY", false, NOW, null));
        assertThat(yen.listEntries().get(0).frozenAmountJpy()).isEqualTo("1500000");
        FilingContent nothing = report(new Match("C-1", null, null, true, NOW, null));
        assertThat(nothing.listEntries().get(0).frozenAmountJpy()).isEqualTo("0");
        assertThat(Objects.requireNonNull(nothing.parties().get(1).account()).balances())
                .isEmpty();
    }

    private static FilingContent report(Match answered) {
        return ListedSubject.report("SMC", Optional.of(PERSON), Optional.of(answered), NOW, "一致したため。");
    }

    private static Entry entry(boolean person, String name, String latin) {
        return new Entry("X-PERSONS-1", "見本リスト", "見本の措置", "Sample", person, name, latin, List.of(), LocalDate.EPOCH);
    }
}
