package jp.todoke.notices.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.todoke.notices.NoticeId;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.sanctions.ChangeCounts;
import jp.todoke.sanctions.EditionId;
import org.jspecify.annotations.Nullable;

/** A notice: an edition's changes published to the exchanges. Its dates are instants in UTC, its notice date a civil date in Japan. */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice")
    @SequenceGenerator(name = "notice", sequenceName = "notice_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Column(name = "number")
    private String number;

    @Column(name = "edition_id")
    private String edition;

    @Column(name = "notice_date")
    private LocalDate noticeDate;

    @Column(name = "title_ja")
    private String titleJa;

    @Column(name = "title_en")
    private String titleEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private NoticeState state;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "reviewed_by")
    private @Nullable String reviewedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "effective_at")
    private @Nullable Instant effectiveAt;

    @Column(name = "ack_due_at")
    private @Nullable Instant ackDueAt;

    @Column(name = "persons_added")
    private int personsAdded;

    @Column(name = "bodies_added")
    private int bodiesAdded;

    @Column(name = "persons_amended")
    private int personsAmended;

    @Column(name = "bodies_amended")
    private int bodiesAmended;

    @Column(name = "persons_removed")
    private int personsRemoved;

    @Column(name = "bodies_removed")
    private int bodiesRemoved;

    @Version
    @Column(name = "version")
    private long version;

    protected Notice() {}

    /** Drafts a notice of what an edition changed. */
    public static Notice draft(
            NoticeId number, EditionId edition, String titleJa, String titleEn, ChangeCounts counts, String by) {
        Notice notice = new Notice();
        notice.number = number.value();
        notice.edition = edition.value();
        notice.noticeDate = edition.noticeDate();
        notice.titleJa = titleJa;
        notice.titleEn = titleEn;
        notice.state = NoticeState.DRAFT;
        notice.draftedBy = by;
        notice.personsAdded = counts.personsAdded();
        notice.bodiesAdded = counts.bodiesAdded();
        notice.personsAmended = counts.personsAmended();
        notice.bodiesAmended = counts.bodiesAmended();
        notice.personsRemoved = counts.personsRemoved();
        notice.bodiesRemoved = counts.bodiesRemoved();
        return notice;
    }

    /** A second person finds the draft right. */
    public void review(String by) {
        step(NoticeAction.REVIEW, by);
        reviewedBy = by;
    }

    /** Takes a reviewed notice back to be changed; the review is void. */
    public void revise(String by) {
        step(NoticeAction.REVISE, by);
        reviewedBy = null;
    }

    /**
     * Publishes a reviewed notice.
     *
     * @param at when the exchanges see it
     * @param effective from when the changes bind; may lie before {@code at}, since a designation does not wait for us
     * @param window how long the exchanges have to answer, from {@code at}
     */
    public void publish(String by, Instant at, Instant effective, Duration window) {
        step(NoticeAction.PUBLISH, by);
        publishedAt = at;
        effectiveAt = effective;
        ackDueAt = at.plus(window);
    }

    public void supersede(String by) {
        step(NoticeAction.SUPERSEDE, by);
    }

    public void close(String by) {
        step(NoticeAction.CLOSE, by);
    }

    private void step(NoticeAction action, String by) {
        NoticeStep step = NoticeStep.of(state, action)
                .orElseThrow(() -> Refusal.conflict("notices.refusal.noticeState", state.name()));
        if (step.guard() == NoticeStep.Guard.ANOTHER_PERSON && by.equals(draftedBy)) {
            throw Refusal.forbidden("notices.refusal.sameReviewer");
        }
        state = step.to();
    }

    public long id() {
        return id;
    }

    public NoticeId number() {
        return new NoticeId(number);
    }

    public EditionId edition() {
        return new EditionId(edition);
    }

    public LocalDate noticeDate() {
        return noticeDate;
    }

    public NoticeState state() {
        return state;
    }

    public @Nullable String reviewedBy() {
        return reviewedBy;
    }

    /** Returns from when the changes bind. */
    public Instant effectiveAt() {
        return published(effectiveAt);
    }

    /** Returns until when an answer is awaited. */
    public Instant ackDueAt() {
        return published(ackDueAt);
    }

    /** Returns when the exchanges saw it first. */
    public Instant publishedAt() {
        return published(publishedAt);
    }

    public long version() {
        return version;
    }

    private static Instant published(@Nullable Instant time) {
        if (time == null) {
            throw new IllegalStateException("not published");
        }
        return time;
    }
}
