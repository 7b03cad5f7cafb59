package jp.todoke.notices.domain;

import static jp.todoke.notices.domain.NoticeAction.CLOSE;
import static jp.todoke.notices.domain.NoticeAction.PUBLISH;
import static jp.todoke.notices.domain.NoticeAction.REVIEW;
import static jp.todoke.notices.domain.NoticeAction.REVISE;
import static jp.todoke.notices.domain.NoticeAction.SUPERSEDE;
import static jp.todoke.notices.domain.NoticeState.CLOSED;
import static jp.todoke.notices.domain.NoticeState.DRAFT;
import static jp.todoke.notices.domain.NoticeState.PUBLISHED;
import static jp.todoke.notices.domain.NoticeState.REVIEWED;
import static jp.todoke.notices.domain.NoticeState.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.todoke.notices.NoticeId;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.sanctions.ChangeCounts;
import jp.todoke.sanctions.EditionId;
import org.junit.jupiter.api.Test;

class NoticeStepTest {

    @Test
    void onlyTheseStatesAllowTheseActions() {
        Map<NoticeState, Map<NoticeAction, NoticeState>> expected = Map.of(
                DRAFT, Map.of(REVIEW, REVIEWED),
                REVIEWED, Map.of(REVISE, DRAFT, PUBLISH, PUBLISHED),
                PUBLISHED, Map.of(SUPERSEDE, SUPERSEDED, CLOSE, CLOSED),
                SUPERSEDED, Map.of(),
                CLOSED, Map.of());
        for (NoticeState state : NoticeState.values()) {
            for (NoticeAction action : NoticeAction.values()) {
                assertThat(NoticeStep.of(state, action).map(NoticeStep::to).orElse(null))
                        .as(state + " " + action)
                        .isEqualTo(expected.getOrDefault(state, Map.of()).get(action));
            }
        }
    }

    @Test
    void whoDraftedDoesNotReview() {
        Notice notice = draft();
        assertThatThrownBy(() -> notice.review("editor@fsa.example"))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).key())
                .isEqualTo("notices.refusal.sameReviewer");
        assertThat(notice.state()).isEqualTo(DRAFT);
    }

    @Test
    void aDraftCannotBePublished() {
        Notice notice = draft();
        assertThatThrownBy(() -> notice.publish("approver@fsa.example", Instant.EPOCH, Instant.EPOCH, Duration.ZERO))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theWindowToAnswerRunsFromThePublication() {
        Notice notice = draft();
        notice.review("approver@fsa.example");
        Instant published = Instant.parse("2022-03-08T01:00:00Z");
        notice.publish("approver@fsa.example", published, Instant.parse("2022-03-07T15:00:00Z"), Duration.ofHours(24));
        assertThat(notice.state()).isEqualTo(PUBLISHED);
        assertThat(notice.ackDueAt()).isEqualTo(Instant.parse("2022-03-09T01:00:00Z"));
        assertThat(notice.effectiveAt()).isBefore(notice.publishedAt());
    }

    @Test
    void aRevisedNoticeNeedsANewReview() {
        Notice notice = draft();
        notice.review("approver@fsa.example");
        notice.revise("editor@fsa.example");
        assertThat(notice.state()).isEqualTo(DRAFT);
        assertThat(notice.reviewedBy()).isNull();
    }

    private static Notice draft() {
        return Notice.draft(
                new NoticeId("2022-03-08"),
                EditionId.of("MOF", LocalDate.of(2022, 3, 8)),
                "題",
                "Title",
                new ChangeCounts(32, 12, 0, 0, 0, 0),
                "editor@fsa.example");
    }
}
