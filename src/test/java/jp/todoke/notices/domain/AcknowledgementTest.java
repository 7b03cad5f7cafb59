package jp.todoke.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.todoke.notices.AckResult;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.Standing;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.sanctions.ChangeCounts;
import jp.todoke.sanctions.EditionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcknowledgementTest {

    private static final Instant PUBLISHED = Instant.parse("2022-03-08T01:00:00Z");
    private static final Instant NOW = PUBLISHED.plus(Duration.ofHours(5));
    private static final Instant OVERDUE = PUBLISHED.plus(Duration.ofHours(25));
    private static final Actor OFFICER = new Actor("sanctions@k.example", "制裁 花子", "kanto-00901", true);
    private static final Actor APPROVER = new Actor("approver@k.example", "承認 太郎", "kanto-00901", true);
    private static final Actor MACHINE = new Actor("kanto-00901", "kanto-00901", "kanto-00901", false);

    private final Notice notice = published();
    private final Acknowledgement acknowledgement = Acknowledgement.ask(1, "kanto-00901");

    @Test
    void theFirstPersonWhoOpensIsKept() {
        assertThat(acknowledgement.open(OFFICER, NOW)).isTrue();
        assertThat(acknowledgement.open(APPROVER, NOW.plusSeconds(60))).isFalse();
        assertThat(acknowledgement.state()).isEqualTo(AcknowledgementState.SEEN);
        assertThat(acknowledgement.firstSeenAt()).isEqualTo(NOW);
        assertThat(acknowledgement.firstSeenBy()).isEqualTo("sanctions@k.example");
    }

    @Test
    void aMachineThatFetchesHasNotSeen() {
        assertThat(acknowledgement.open(MACHINE, NOW)).isFalse();
        assertThat(acknowledgement.state()).isEqualTo(AcknowledgementState.PENDING);
    }

    @Test
    void aNilReturnAcknowledges() {
        acknowledgement.open(OFFICER, NOW);
        Attestation attestation = attest(AckResult.NONE, OFFICER, NOW, null);
        assertThat(attestation.number()).isEqualTo(1);
        assertThat(acknowledgement.state()).isEqualTo(AcknowledgementState.ACKNOWLEDGED);
        assertThat(acknowledgement.acknowledgedAt()).isEqualTo(NOW);
        assertThat(acknowledgement.late()).isFalse();
        assertThat(acknowledgement.state().standing(acknowledgement.result())).isEqualTo(Standing.CLEAR);
    }

    @Test
    void attestingAgainMakesANewVersion() {
        attest(AckResult.NONE, OFFICER, NOW, null);
        Attestation second = attest(AckResult.POSS, OFFICER, NOW.plusSeconds(60), null);
        assertThat(second.number()).isEqualTo(2);
        assertThat(acknowledgement.state()).isEqualTo(AcknowledgementState.FOLLOW_UP);
        assertThat(acknowledgement.followUpOn()).isEqualTo(LocalDate.of(2022, 3, 15));
        assertThat(acknowledgement.acknowledgedAt()).isEqualTo(NOW);
    }

    @Test
    void aMatchWaitsForAnotherPerson() {
        Attestation attestation = attest(AckResult.MATCH_NO_ASSETS, OFFICER, NOW, null);
        assertThat(acknowledgement.state()).isEqualTo(AcknowledgementState.COUNTERSIGNING);
        assertThat(acknowledgement.acknowledgedAt()).isNull();

        Refusal refusal = refusal(() -> acknowledgement.countersign(notice, attestation, OFFICER, NOW, null));
        assertThat(refusal.key()).isEqualTo("notices.refusal.anotherPerson");
        assertThat(acknowledgement.state()).isEqualTo(AcknowledgementState.COUNTERSIGNING);

        acknowledgement.countersign(notice, attestation, APPROVER, NOW.plusSeconds(60), null);
        assertThat(acknowledgement.state()).isEqualTo(AcknowledgementState.ACKNOWLEDGED);
        assertThat(attestation.countersignedBy()).isEqualTo("approver@k.example");
        assertThat(acknowledgement.state().standing(acknowledgement.result())).isEqualTo(Standing.MATCHED);
    }

    @Test
    void aCountersignatureAfterTheDueTimeNeedsItsReason() {
        Attestation attestation = attest(AckResult.MATCH_NO_ASSETS, OFFICER, NOW, null);
        Refusal refusal = refusal(() -> acknowledgement.countersign(notice, attestation, APPROVER, OVERDUE, " "));
        assertThat(refusal.key()).isEqualTo("notices.refusal.lateReason");
    }

    @Test
    void whatTheApproverGivesBackIsOutstandingAgain() {
        Attestation attestation = attest(AckResult.MATCH_NO_ASSETS, OFFICER, NOW, null);
        acknowledgement.giveBack(attestation, APPROVER, NOW, "口座番号を確認してください");
        assertThat(acknowledgement.state()).isEqualTo(AcknowledgementState.SEEN);
        assertThat(attestation.returnReason()).isEqualTo("口座番号を確認してください");
    }

    @Test
    void aLateAnswerNeedsAReasonAndStaysFlagged() {
        AttestationRefused refused =
                catchThrowableOfType(AttestationRefused.class, () -> attest(AckResult.NONE, OFFICER, OVERDUE, null));
        assertThat(refused.findings()).extracting(Finding::rule).containsExactly(AttestationRule.S13);
        attest(AckResult.NONE, OFFICER, OVERDUE, "システム障害");
        assertThat(acknowledgement.late()).isTrue();
    }

    @Test
    void correctingAnAnswerGivenInTimeIsNotLate() {
        attest(AckResult.NONE, OFFICER, NOW, null);
        Attestation second = attest(AckResult.NONE, OFFICER, OVERDUE, null);
        assertThat(second.late()).isFalse();
        assertThat(acknowledgement.late()).isFalse();
    }

    @Test
    void nothingPendingCanBeCountersigned() {
        Attestation attestation = attest(AckResult.NONE, OFFICER, NOW, null);
        Refusal refusal = refusal(() -> acknowledgement.countersign(notice, attestation, APPROVER, NOW, null));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void anotherExchangeDoesNotAnswerForThisOne() {
        Actor stranger = new Actor("sanctions@other.example", "x", "kanto-00902", true);
        AttestationRefused refused =
                catchThrowableOfType(AttestationRefused.class, () -> attest(AckResult.NONE, stranger, NOW, null));
        assertThat(refused.findings()).extracting(Finding::rule).containsExactly(AttestationRule.S05);
    }

    @Test
    void aClosedNoticeIsNotAnswered() {
        notice.close("approver@fsa.example");
        Refusal refusal = refusal(() -> attest(AckResult.NONE, OFFICER, NOW, null));
        assertThat(refusal.key()).isEqualTo("notices.refusal.noticeState");
    }

    private static Refusal refusal(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run);
    }

    private Attestation attest(AckResult result, Actor actor, Instant at, @Nullable String lateReason) {
        ScopeAnswer screened = new ScopeAnswer(true, 10L, null);
        List<MatchStatement> matches = result == AckResult.NONE
                ? List.of()
                : List.of(new MatchStatement(
                        "MOF-RU-PERSONS-25",
                        result.match() ? MatchKind.CONFIRMED : MatchKind.POSSIBLE,
                        "C-1",
                        null,
                        null,
                        true,
                        null,
                        null,
                        null,
                        null));
        AttestationContent content = new AttestationContent(
                "MOF-2022-03-08",
                result,
                NOW,
                screened,
                screened,
                screened,
                screened,
                matches,
                result == AckResult.POSS ? LocalDate.of(2022, 3, 15) : null,
                lateReason,
                null,
                false);
        return acknowledgement
                .attest(notice, Set.of("MOF-RU-PERSONS-25"), List.of(), content, List.of(), actor, at)
                .attestation();
    }

    private static Notice published() {
        Notice notice = Notice.draft(
                new NoticeId("2022-03-08"),
                EditionId.of("MOF", LocalDate.of(2022, 3, 8)),
                "題",
                "Title",
                new ChangeCounts(32, 12, 0, 0, 0, 0),
                "editor@fsa.example");
        notice.review("approver@fsa.example");
        notice.publish("approver@fsa.example", PUBLISHED, PUBLISHED, Duration.ofHours(24));
        return notice;
    }
}
