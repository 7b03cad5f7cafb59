package jp.todoke.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Party;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.filing.Wallet;
import jp.todoke.filing.domain.EarlierContent.Growth;
import jp.todoke.filing.domain.EarlierContent.Piece;
import jp.todoke.platform.gate.Refusal;
import org.junit.jupiter.api.Test;

/** What drafts take over from earlier filings and from files. */
class EarlierContentTest {
    private static final FilingContent SAMPLE = SampleFiling.content();

    @Test
    void everythingChosenIsCopiedAndNothingThatBelongsToTheEarlierFilingAlone() {
        FilingContent copy = EarlierContent.copied(SAMPLE, Set.of(Piece.values()));
        assertThat(copy.parties()).isEqualTo(SAMPLE.parties());
        assertThat(copy.transactions()).isEqualTo(SAMPLE.transactions());
        assertThat(copy.narrative()).isEqualTo(SAMPLE.narrative());
        assertThat(copy.entityReference()).isNull();
        assertThat(copy.priorReceiptNo()).isNull();
        assertThat(copy.detectedOn()).isNull();
        assertThat(copy.tippingOffConfirmed()).isNull();
        assertThat(copy.approver()).isNull();
        assertThat(copy.attachments()).isEmpty();
        assertThat(copy.filingKind()).isEqualTo("INITIAL");
    }

    @Test
    void walletsWithoutPartiesNameNoOwner() {
        FilingContent copy = EarlierContent.copied(SAMPLE, Set.of(Piece.WALLETS));
        assertThat(copy.wallets()).hasSameSizeAs(SAMPLE.wallets()).allMatch(wallet -> wallet.owner() == null);
        assertThat(copy.parties()).isEmpty();
    }

    @Test
    void anUrgentReportGrowsIntoASupplementOrAFullReportThatNamesIt() {
        ReceiptNumber number = ReceiptNumber.of("PTR", 2026, 1);
        FilingContent urgent =
                UrgentReport.beginning(Instant.parse("2026-11-22T03:00:00Z"), Optional.empty(), "理由", "移転の内容です。");
        FilingContent supplement = EarlierContent.grown(urgent, number, Growth.SUPPLEMENT);
        assertThat(supplement.priorReceiptNo()).isEqualTo(number.value());
        assertThat(supplement.reportCode()).isEqualTo("PTR");
        FilingContent full = EarlierContent.grown(urgent, number, Growth.FULL);
        assertThat(full.reportCode()).isEqualTo("STR");
        assertThat(full.relatedReports())
                .extracting(FilingContent.RelatedReport::receiptNo)
                .containsExactly(number.value());
        assertThat(full.transactions()).isEqualTo(urgent.transactions());
    }

    @Test
    void aKnownPartyComesWithItsOwnUnderReferencesThatAreFree() {
        FilingContent twice = PartyCopy.into(SAMPLE, SAMPLE, 0);
        Party copy = twice.parties().get(SAMPLE.parties().size());
        assertThat(copy.person()).isEqualTo(SAMPLE.parties().get(0).person());
        assertThat(copy.isSuspected()).isNull();
        assertThat(copy.reason()).isNull();
        assertThat(twice.parties()).extracting(Party::ref).doesNotHaveDuplicates();
        assertThat(twice.wallets()).extracting(Wallet::ref).doesNotHaveDuplicates();
        int wallets = PartyCopy.wallets(SAMPLE, SAMPLE.parties().get(0)).size();
        assertThat(PartyCopy.wallets(twice, copy)).hasSize(wallets);
        FilingContent alone = PartyCopy.into(ContentTree.empty(), SAMPLE, 0);
        assertThat(RuleBook.STANDARD.check(alone, SampleFiling.surroundings()))
                .noneMatch(finding -> finding.rule().equals("P02"));
    }

    @Test
    void aDraftSurvivesItsFileWordForWord() {
        byte[] file = DraftFile.write(SAMPLE, Instant.parse("2026-11-22T03:00:00Z"));
        assertThat(DraftFile.read(file)).isEqualTo(new DraftFile(SAMPLE, true));
        FilingContent broken = Example.set("/actionComment", "半分\ud83d").content();
        assertThat(DraftFile.read(DraftFile.write(broken, Instant.EPOCH)).content())
                .isEqualTo(broken);
        byte[] bare = SampleFiling.json().getBytes(StandardCharsets.UTF_8);
        assertThat(DraftFile.read(bare)).isEqualTo(new DraftFile(SAMPLE, false));
    }

    @Test
    void aFileThatIsNoDraftIsRefusedWithItsReason() {
        String file = new String(DraftFile.write(SAMPLE, Instant.EPOCH), StandardCharsets.UTF_8);
        assertRefused(file.replace("\"ROUTINE\"", "\"TERROR\""), "filing.draftFile.refusal.damaged");
        assertRefused(file.replace("\"formatVersion\":1", "\"formatVersion\":2"), "filing.draftFile.refusal.version");
        assertRefused(file.replace("todoke-draft", "something"), "filing.draftFile.refusal.other");
        assertRefused(file.substring(0, 200), "filing.draftFile.refusal.json");
        assertRefused("[]", "filing.draftFile.refusal.other");
        assertRefused("{\"reportCode\":1}", "filing.draftFile.refusal.shape");
        assertRefused("{\"a\":".repeat(40) + "1" + "}".repeat(40), "filing.draftFile.refusal.deep");
        assertRefused(" ".repeat(DraftFile.MOST_BYTES + 1), "filing.draftFile.refusal.large");
    }

    private static void assertRefused(String file, String key) {
        assertThatThrownBy(() -> DraftFile.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
