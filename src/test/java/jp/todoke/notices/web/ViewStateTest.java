package jp.todoke.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.notices.AckResult;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.domain.AcknowledgementEvidence;
import jp.todoke.notices.domain.AcknowledgementState;
import jp.todoke.notices.domain.AttestationContent;
import jp.todoke.notices.domain.AttestationVersion;
import jp.todoke.notices.domain.Board;
import jp.todoke.notices.domain.Finding;
import jp.todoke.notices.domain.MatchKind;
import jp.todoke.notices.domain.NoticeDetails;
import jp.todoke.notices.domain.NoticeRow;
import jp.todoke.notices.domain.NoticeState;
import jp.todoke.notices.domain.NoticeSummary;
import jp.todoke.notices.domain.OwnAnswer;
import jp.todoke.platform.page.Page;
import jp.todoke.sanctions.Edition;
import jp.todoke.sanctions.domain.EditionFile;
import org.junit.jupiter.api.Test;

/** The state of a page goes through the session, and from one server to another. */
class ViewStateTest {

    private static final Instant NOW = Instant.parse("2022-03-08T06:00:00Z");

    @Test
    void whatTheViewsKeepSurvivesSerialisation() throws Exception {
        Edition edition = EditionFile.march2022().editions().get(2);
        NoticeSummary notice = new NoticeSummary(
                new NoticeId("2022-03-08"),
                edition.id(),
                edition.id().noticeDate(),
                "題",
                "Title",
                NoticeState.PUBLISHED,
                NOW,
                NOW,
                NOW.plusSeconds(86_400),
                edition.counts());
        OwnAnswer own = new OwnAnswer(
                AcknowledgementState.COUNTERSIGNING,
                AckResult.MATCH_FROZEN,
                false,
                false,
                NOW,
                "見本 律",
                null,
                null,
                1,
                3);
        List<Finding> unreadable = new ArrayList<>();
        AttestationContent content = filled().read("MOF-2022-03-08", unreadable);
        assertThat(unreadable).isEmpty();
        AttestationVersion version = new AttestationVersion(
                1, content, false, NOW, "sanctions@x.example", "見本 律", null, null, null, null, null);
        NoticeDetails details = new NoticeDetails(notice, edition.changes(), own, List.of(version), 1);
        ExchangeId exchange = new ExchangeId("kanto-00901");
        for (Object kept : List.of(
                details,
                new Page<>(List.of(new NoticeRow(50, notice, own)), null),
                new AcknowledgementEvidence(notice, exchange, "甲", "A", own, List.of(), List.of(version)),
                new Board(
                        NOW,
                        List.of(notice),
                        List.of(new Board.Row(
                                exchange, "甲", "A", List.of(new Board.Cell(notice.id(), exchange, own))))))) {
            assertThat(throughTheSession(kept)).isEqualTo(kept);
        }
    }

    @Test
    void whatWasTypedSurvivesSerialisation() throws Exception {
        AttestationForm form = (AttestationForm) throughTheSession(filled());
        assertThat(form.getMatches()).hasSize(1);
        assertThat(form.getMatches().get(0).getAmount()).isEqualTo("１，２３４．５");
        assertThat(form.getScopes().get(0).getCount()).isEqualTo("125,000");
    }

    @Test
    void fullWidthDigitsAndSeparatorsAreUnderstood() {
        List<Finding> unreadable = new ArrayList<>();
        AttestationContent content = filled().read("MOF-2022-03-08", unreadable);
        assertThat(unreadable).isEmpty();
        assertThat(content.customers().count()).isEqualTo(125_000L);
        assertThat(content.matches().get(0).amount()).isEqualByComparingTo("1234.5");
        assertThat(content.screenedAt()).isEqualTo(Instant.parse("2022-03-08T02:30:00Z"));
    }

    @Test
    void whatCannotBeReadStaysTypedAndIsNamed() {
        AttestationForm form = filled();
        form.setScreenedAt("昨日");
        form.getScopes().get(3).setCount("たくさん");
        List<Finding> unreadable = new ArrayList<>();
        form.read("MOF-2022-03-08", unreadable);
        assertThat(unreadable)
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder("/screenedAt", "/scopes/addresses/count");
        assertThat(form.getScreenedAt()).isEqualTo("昨日");
    }

    @Test
    void aFindingStandsAtItsField() {
        assertThat(FindingPlace.of("/scopes/beneficialOwners/count")).isEqualTo("attest:scopes:1:count");
        assertThat(FindingPlace.of("/matches/2/frozenAt")).isEqualTo("attest:matches:2:frozenAt");
        assertThat(FindingPlace.of("/comment")).isEqualTo("attest:comment");
        assertThat(FindingPlace.of("/edition")).isEqualTo("attest:result");
    }

    private static AttestationForm filled() {
        AttestationForm form = new AttestationForm();
        form.setResult(AckResult.MATCH_FROZEN);
        form.resultChosen();
        form.setScreenedAt("2022-03-08T11:30");
        form.getScopes().get(0).setScreened("yes");
        form.getScopes().get(0).setCount("125,000");
        MatchForm match = form.getMatches().get(0);
        match.setDesignation("MOF-RU-PERSONS-25");
        match.setKind(MatchKind.CONFIRMED);
        match.setSubjectReference("C-1");
        match.setAmount("１，２３４．５");
        match.setAsset("BTC");
        match.setFrozenAt("2022/03/08 11:00");
        return form;
    }

    private static Object throughTheSession(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
